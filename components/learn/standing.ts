import { isDone, type Parts } from "./done";
import { keyOf } from "./keys";
import type { Progress } from "./progress";
import { type ChapterSlug, chapterTitles } from "./titles";

/** How far a learner has come with a chapter. */
export type Standing = "not-begun" | "begun" | "done";

export function standingOf(slug: ChapterSlug, parts: Parts, progress: Progress): Standing {
  if (isDone(slug, parts, progress)) return "done";
  return progress.last === slug || hasPartOf(slug, parts, progress) ? "begun" : "not-begun";
}

function hasPartOf(slug: ChapterSlug, parts: Parts, { experiments, answers }: Progress): boolean {
  const { experiments: plans = [], exercises = [] } = parts[slug] ?? {};
  return (
    plans.some((id) => experiments[keyOf(slug, id)]) ||
    exercises.some((id) => answers[keyOf(slug, id)] !== undefined)
  );
}

/** Whether there is anything that starting over would lose. */
export const hasBegun = ({ experiments, answers, last }: Progress): boolean =>
  last !== undefined || Object.keys(experiments).length > 0 || Object.keys(answers).length > 0;

/**
 * The chapter to go on with: the one that was read last, and when that is done the first after it that is not, or else
 * the first of all. None when all are done. `parts` has the chapters that there are.
 */
export function chapterToGoOnWith(parts: Parts, progress: Progress): ChapterSlug | undefined {
  const slugs = chapterTitles.map(({ slug }) => slug).filter((slug) => parts[slug]);
  const at = Math.max(0, slugs.indexOf(progress.last as ChapterSlug));
  return [...slugs.slice(at), ...slugs.slice(0, at)].find((slug) => !isDone(slug, parts, progress));
}
