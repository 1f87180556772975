"use client";

import { ButtonLink } from "../ui/button";
import type { Parts } from "./done";
import { chapterToGoOnWith, hasBegun } from "./standing";
import { chapterPath, chapterTitles } from "./titles";
import { useProgress } from "./use-progress";

/** The way to the chapter that comes next for this learner, as long as there is one. */
export function WayOn({ parts }: { parts: Parts }) {
  const progress = useProgress();
  const slug = chapterToGoOnWith(parts, progress);
  const at = chapterTitles.findIndex((one) => one.slug === slug);
  const chapter = chapterTitles[at];
  if (!chapter) return null;
  return (
    <ButtonLink primary large href={chapterPath(chapter.slug)} prefetch={false}>
      {hasBegun(progress) ? `Go on with chapter ${at + 1}: ${chapter.title}` : `Begin with chapter ${at + 1}`}
    </ButtonLink>
  );
}
