"use client";

import { ButtonLink } from "../ui/button";
import { chapterPath } from "../words/chapters";
import { placeOf } from "./place";
import { chapterToGoOnWith, hasBegun } from "./standing";
import type { ToDo } from "./to-do";
import { useProgress } from "./use-progress";

/** The way to the chapter that comes next for this learner, as long as there is one. */
export function WayOn({ toDo }: { toDo: ToDo }) {
  const progress = useProgress();
  const slug = chapterToGoOnWith(toDo, progress);
  if (!slug) return null;
  const { number, title } = placeOf(slug);
  return (
    <ButtonLink primary large href={chapterPath(slug)} prefetch={false}>
      {hasBegun(progress) ? `Go on with chapter ${number}: ${title}` : `Begin with chapter ${number}`}
    </ButtonLink>
  );
}
