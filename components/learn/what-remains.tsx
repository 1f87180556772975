import Link from "next/link";
import { chapterPath } from "../words/chapters";
import { Heading } from "./heading";
import type { ChapterReport } from "./report";
import { count } from "./tally";

/** What there is still to do, with the way to it. */
export function WhatRemains({ reports }: { reports: ChapterReport[] }) {
  const waiting = reports.filter(({ left }) => leftWords(left) !== "");
  return (
    <section aria-labelledby="remains" className="mt-11">
      <Heading id="remains">What remains</Heading>
      {waiting.length === 0 ? (
        <p className="mt-2 text-[15px]">
          Nothing. In{" "}
          <Link href="/" prefetch={false} className="underline decoration-edge underline-offset-3">
            the lab
          </Link>{" "}
          you can try what no chapter asked.
        </p>
      ) : (
        <ul className="mt-3">
          {waiting.map(({ slug, number, title, left }) => (
            <li
              key={slug}
              className="flex justify-between gap-x-4 max-sm:flex-col border-t border-line py-2 text-[15px]"
            >
              <Link
                href={chapterPath(slug, firstLeft(left))}
                prefetch={false}
                className="underline decoration-edge underline-offset-3 hover:decoration-ink"
              >
                {number}. {title}
              </Link>
              <span className="text-soft">{leftWords(left)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Left = ChapterReport["left"];

const firstLeft = ({ trials, questions, again }: Left) => [...trials, ...questions, ...again][0];

const leftWords = ({ trials, questions, again }: Left): string =>
  [
    trials.length > 0 && count(trials.length, "prediction"),
    questions.length > 0 && count(questions.length, "question"),
    again.length > 0 && `${count(again.length, "question")} to answer again`,
  ]
    .filter(Boolean)
    .join(", ");
