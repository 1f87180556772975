import type { MDXContent } from "mdx/types";
import Link from "next/link";
import { chapterPath, chapterTitles, summaryPath, summaryTitle } from "../words/chapters";
import type { Chapter } from "./chapter";
import { ChapterLab } from "./chapter-lab";
import { chapters } from "./chapters";
import { Exercise } from "./exercise";
import { Heading, Title } from "./heading";
import { placeOf } from "./place";
import type { Rehearsals } from "./rehearsals";
import { Remember } from "./remember";
import { SetAside } from "./set-aside";
import { textParts } from "./text-parts";
import { toDoIn } from "./to-do";
import { Toc } from "./toc";

type Props = { chapter: Chapter; Text: MDXContent; rehearsals: Rehearsals };

/** A chapter: its text with what is live in it, its questions, and the ways on. */
export function ChapterPage({ chapter, Text, rehearsals }: Props) {
  const { number, title } = placeOf(chapter.slug);
  return (
    <ChapterLab slug={chapter.slug} ids={idsIn(chapter)}>
      <div className="chapter-grid mx-auto grid max-w-[1280px] gap-x-11 px-7 pt-8 pb-20 max-sm:px-4">
        <div className="max-xl:hidden">
          <div className="sticky top-6">
            <Toc here={chapter.slug} toDo={toDoIn(chapters)} />
          </div>
        </div>
        <main className="read min-w-0">
          <div className="mb-7 empty:hidden">
            <SetAside />
          </div>
          <article>
            <p className="font-mono text-[13px] font-semibold text-soft">
              Chapter {number} of {chapterTitles.length} · {chapter.minutes} minutes
            </p>
            <Title className="mt-1 mb-4">{title}</Title>
            <div className="prose">
              <Text components={textParts(chapter, rehearsals)} />
            </div>
            {chapter.exercises.length > 0 && (
              <Heading className="mt-9 mb-2" id="questions">
                {chapter.exercises.length === 1 ? "A question" : "Questions"}
              </Heading>
            )}
            {chapter.exercises.map((exercise) => (
              <Exercise key={exercise.id} chapter={chapter.slug} plan={exercise} />
            ))}
          </article>
          <Ways slug={chapter.slug} />
        </main>
        <Remember slug={chapter.slug} />
      </div>
    </ChapterLab>
  );
}

/** Every mechanism that the chapter's lab has to do with. */
const idsIn = ({ specimen, experiments }: Chapter) => [
  ...new Set([...specimen.mechanisms, ...experiments.flatMap(({ mechanisms }) => mechanisms)]),
];

function Ways({ slug }: Pick<Chapter, "slug">) {
  const { before, after } = placeOf(slug);
  return (
    <nav
      aria-label="Next and previous"
      className="no-print mt-9 flex justify-between gap-4 border-t border-line pt-4.5 text-[15px]"
    >
      {before ? (
        <Link href={chapterPath(before.slug)} prefetch={false}>
          ← {before.title}
        </Link>
      ) : (
        <Link href="/learn" prefetch={false}>
          ← All chapters
        </Link>
      )}
      <Link
        href={after ? chapterPath(after.slug) : summaryPath}
        prefetch={false}
        className="text-right font-semibold"
      >
        {after ? after.title : summaryTitle} →
      </Link>
    </nav>
  );
}
