import { keyOf } from "./keys";
import type { Progress } from "./progress";
import type { ChapterSlug } from "./titles";

/** What there is to do in each chapter: the ids of its experiments and of its exercises. */
export type Parts = Partial<Record<ChapterSlug, { experiments: string[]; exercises: string[] }>>;

/** Whether all of a chapter has been tried and answered. */
export function isDone(slug: ChapterSlug, parts: Parts, { experiments, answers }: Progress): boolean {
  const part = parts[slug];
  if (!part) return false;
  return (
    part.experiments.every((id) => experiments[keyOf(slug, id)]) &&
    part.exercises.every((id) => answers[keyOf(slug, id)] !== undefined)
  );
}
