import Link from "next/link";
import { chapterPath } from "../words/chapters";
import { chapters } from "./chapters";
import { placeOf } from "./place";
import { StandingSign } from "./standing-sign";
import type { ToDo } from "./to-do";

/** All chapters: what each is about, how long it takes, and how far one has come with it. */
export const ChapterList = ({ toDo }: { toDo: ToDo }) => (
  <nav aria-label="Chapters" className="mt-10">
    <ol className="border-b border-line">
      {chapters.map(({ slug, description, minutes }) => {
        const { number, title } = placeOf(slug);
        return (
          <li
            key={slug}
            className="relative grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 border-t border-line py-4 sm:grid-cols-[1.5rem_minmax(0,1fr)_6.5rem] sm:gap-x-4"
          >
            <span aria-hidden className="pt-[3px] font-mono text-[13px] font-semibold text-soft">
              {number}
            </span>
            <div>
              <h2 className="text-[17px]/[1.45] font-semibold tracking-[-.01em]">
                <Link
                  href={chapterPath(slug)}
                  prefetch={false}
                  className="after:absolute after:inset-0 hover:underline hover:underline-offset-3"
                >
                  {title}
                </Link>
              </h2>
              <p className="mt-0.5 text-[15px]/[1.5] text-pretty text-soft">{description}</p>
            </div>
            <p className="flex items-baseline gap-x-3 text-sm/[1.65] text-soft tabular-nums max-sm:col-start-2 max-sm:mt-1.5 sm:flex-col sm:items-end">
              <span>{minutes} minutes</span>
              <StandingSign slug={slug} toDo={toDo} />
            </p>
          </li>
        );
      })}
    </ol>
  </nav>
);
