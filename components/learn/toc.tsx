"use client";

import Link from "next/link";
import { chapterPath, chapterTitles } from "../words/chapters";
import type { Chapter } from "./chapter";
import { isDone, type ToDo } from "./to-do";
import { useProgress } from "./use-progress";

type Props = { here: Chapter["slug"]; toDo: ToDo };

/** All chapters, which of them are done, and where one is. */
export function Toc({ here, toDo }: Props) {
  const progress = useProgress();
  const done = chapterTitles.filter(({ slug }) => isDone(slug, toDo, progress));
  return (
    <nav aria-label="Chapters" className="no-print text-sm text-soft">
      <p>
        {chapterTitles.length} chapters, {done.length} done
      </p>
      <ol className="mt-2">
        {chapterTitles.map(({ slug, title }) => {
          const isHere = slug === here;
          const state = done.some((one) => one.slug === slug)
            ? "border-out"
            : isHere
              ? "border-ink"
              : "border-line";
          return (
            <li key={slug} className={`border-l-2 ${state}`}>
              <Link
                href={chapterPath(slug)}
                prefetch={false}
                aria-current={isHere ? "page" : undefined}
                className={`block py-[5px] pl-3.5 hover:text-ink ${isHere ? "font-medium text-ink" : ""}`}
              >
                {title}
                {state === "border-out" && (
                  <span className="text-out">
                    {"\u00a0"}✓<span className="sr-only"> done</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
