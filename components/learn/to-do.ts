import type { ChapterSlug } from "../words/chapters";
import { keyOf } from "./keys";
import type { Progress } from "./progress";

/** What there is to do in each chapter: the ids of its experiments and of its exercises. */
export type ToDo = Record<ChapterSlug, { experiments: string[]; exercises: string[] }>;

type Named = { id: string };
type Chapter = { slug: ChapterSlug; experiments: readonly Named[]; exercises: readonly Named[] };

/** What there is to do in the chapters, without their words: all that a table of contents needs in the browser. */
export const toDoIn = (chapters: readonly Chapter[]): ToDo =>
  Object.fromEntries(
    chapters.map(({ slug, experiments, exercises }) => [
      slug,
      { experiments: experiments.map(({ id }) => id), exercises: exercises.map(({ id }) => id) },
    ]),
  ) as ToDo;

/** Whether all of a chapter has been tried and answered. */
export const isDone = (slug: ChapterSlug, toDo: ToDo, { experiments, answers }: Progress): boolean =>
  toDo[slug].experiments.every((id) => experiments[keyOf(slug, id)]) &&
  toDo[slug].exercises.every((id) => answers[keyOf(slug, id)] !== undefined);
