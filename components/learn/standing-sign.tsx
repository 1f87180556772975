"use client";

import type { ChapterSlug } from "../words/chapters";
import { type Standing, standingOf } from "./standing";
import type { ToDo } from "./to-do";
import { useProgress } from "./use-progress";

const signs: Record<Standing, { sign: string; says: string; colour: string }> = {
  "not-begun": { sign: "○", says: "not begun", colour: "text-soft" },
  begun: { sign: "◐", says: "begun", colour: "text-ink" },
  done: { sign: "✓", says: "done", colour: "text-out font-medium" },
};

/** How far this learner has come with a chapter, by sign and word. */
export function StandingSign({ slug, toDo }: { slug: ChapterSlug; toDo: ToDo }) {
  const { sign, says, colour } = signs[standingOf(slug, toDo, useProgress())];
  return (
    <span className={`whitespace-nowrap ${colour}`}>
      <span aria-hidden>{sign}</span> {says}
    </span>
  );
}
