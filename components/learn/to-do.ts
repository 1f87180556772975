import type { Chapter } from "./chapter";
import type { Parts } from "./done";

/** What there is to do in chapters, without their words: all that the table of contents needs in the browser. */
export const partsToDo = (chapters: readonly Chapter[]): Parts =>
  Object.fromEntries(
    chapters.map(({ slug, experiments, exercises }) => [
      slug,
      { experiments: experiments.map(({ id }) => id), exercises: exercises.map(({ id }) => id) },
    ]),
  );
