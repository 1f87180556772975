import Link from "next/link";
import { chapters } from "./chapters";
import type { Parts } from "./done";
import { StandingSign } from "./standing-sign";
import { chapterPath, chapterTitles } from "./titles";

/** All chapters: what each is about, how long it takes, and how far one has come with it. */
export const ChapterList = ({ parts }: { parts: Parts }) => (
  <nav aria-label="Chapters" className="mt-10">
    <ol className="border-b border-line">
      {chapterTitles.map(({ slug, title }, index) => {
        const chapter = chapters.find((one) => one.slug === slug);
        return (
          <li
            key={slug}
            className="relative grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 border-t border-line py-4 sm:grid-cols-[1.5rem_minmax(0,1fr)_6.5rem] sm:gap-x-4"
          >
            <span aria-hidden className="pt-[3px] font-mono text-[13px] font-semibold text-soft">
              {index + 1}
            </span>
            <div>
              <h2 className="text-[17px]/[1.45] font-semibold tracking-[-.01em]">
                {chapter ? (
                  <Link
                    href={chapterPath(slug)}
                    prefetch={false}
                    className="after:absolute after:inset-0 hover:underline hover:underline-offset-3"
                  >
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </h2>
              {chapter && (
                <p className="mt-0.5 text-[15px]/[1.5] text-pretty text-soft">{chapter.description}</p>
              )}
            </div>
            {chapter && (
              <p className="flex items-baseline gap-x-3 text-sm/[1.65] text-soft tabular-nums max-sm:col-start-2 max-sm:mt-1.5 sm:flex-col sm:items-end">
                <span>{chapter.minutes} minutes</span>
                <StandingSign slug={slug} parts={parts} />
              </p>
            )}
          </li>
        );
      })}
    </ol>
  </nav>
);
