import { chapterTitles } from "../words/chapters";
import { keyOf } from "./keys";
import type { Progress } from "./progress";
import { isDone, type ToDo } from "./to-do";

/** What a learner's work comes to: chapters, and the predictions that came true of those that were made. */
export type Tally = { done: number; chapters: number; right: number; made: number };

/** Sums up what was done in the chapters. What is kept of those that are gone does not count. */
export function tallyOf(toDo: ToDo, progress: Progress): Tally {
  const slugs = chapterTitles.map(({ slug }) => slug);
  const made = slugs.flatMap((slug) =>
    toDo[slug].experiments.flatMap((id) => progress.experiments[keyOf(slug, id)] ?? []),
  );
  return {
    done: slugs.filter((slug) => isDone(slug, toDo, progress)).length,
    chapters: slugs.length,
    right: made.filter(({ foretold }) => foretold).length,
    made: made.length,
  };
}

/** A tally in words. */
export function tallyWords({ done, chapters, right, made }: Tally): string {
  const predictions = made === 0 ? "no predictions yet" : `${right} of ${count(made, "prediction")} right`;
  return `${done} of ${count(chapters, "chapter")} done, ${predictions}`;
}

/** 1 chapter, 2 chapters. */
export const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;
