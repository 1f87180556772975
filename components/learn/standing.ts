import { type ChapterSlug, chapterTitles } from "../words/chapters";
import { keyOf } from "./keys";
import type { Progress } from "./progress";
import { isDone, type ToDo } from "./to-do";

/** How far a learner has come with a chapter. */
export type Standing = "not-begun" | "begun" | "done";

export function standingOf(slug: ChapterSlug, toDo: ToDo, progress: Progress): Standing {
  if (isDone(slug, toDo, progress)) return "done";
  return progress.last === slug || hasPartOf(slug, toDo, progress) ? "begun" : "not-begun";
}

function hasPartOf(slug: ChapterSlug, toDo: ToDo, { experiments, answers }: Progress): boolean {
  return (
    toDo[slug].experiments.some((id) => experiments[keyOf(slug, id)]) ||
    toDo[slug].exercises.some((id) => answers[keyOf(slug, id)] !== undefined)
  );
}

/** Whether there is anything that starting over would lose. */
export const hasBegun = ({ experiments, answers, last }: Progress): boolean =>
  last !== undefined || Object.keys(experiments).length > 0 || Object.keys(answers).length > 0;

/**
 * The chapter to go on with: the one that was read last, and when that is done the first after it that is not, or else
 * the first of all. None when all are done.
 */
export function chapterToGoOnWith(toDo: ToDo, progress: Progress): ChapterSlug | undefined {
  const slugs = chapterTitles.map(({ slug }) => slug);
  const at = Math.max(0, slugs.indexOf(progress.last as ChapterSlug));
  return [...slugs.slice(at), ...slugs.slice(0, at)].find((slug) => !isDone(slug, toDo, progress));
}
