"use client";

import { chapterTitles, summaryDescription } from "../words/chapters";
import type { Chapter } from "./chapter";
import { ChapterReport } from "./chapter-report";
import { figuresOf } from "./figures";
import { PrintButton } from "./print-button";
import { reportOn } from "./report";
import { SaveAsPicture } from "./save-as-picture";
import { tallyOf } from "./tally";
import { isDone, type ToDo } from "./to-do";
import { useKnown, useProgress } from "./use-progress";
import { WayOn } from "./way-on";
import { WhatRemains } from "./what-remains";

type Props = { chapters: readonly Chapter[]; toDo: ToDo };

/** All that this learner has said and seen, and what remains. */
export function Summary({ chapters, toDo }: Props) {
  const progress = useProgress();
  if (!useKnown())
    return <p className={note}>What this browser has kept is shown here when JavaScript runs.</p>;
  const reports = reportOn(chapters, progress);
  const begun = reports.filter(({ trials, answers }) => trials.length + answers.length > 0);
  if (begun.length === 0)
    return (
      <>
        <p className={note}>
          Nothing yet. What you foretell, see and answer in the chapters will stand here.
        </p>
        <WayOn toDo={toDo} />
      </>
    );
  const figures = figuresOf(tallyOf(toDo, progress), reports);
  const titles = chapterTitles.map(({ slug, title }) => ({ title, done: isDone(slug, toDo, progress) }));
  return (
    <>
      <p className={note}>{summaryDescription}</p>
      <dl className="mb-5 grid gap-3 sm:grid-cols-3">
        {figures.map(({ is, of }) => (
          <div
            key={of}
            className="flex flex-row-reverse items-baseline justify-between gap-2 rounded-2xl border border-line bg-card px-5 py-3 sm:flex-col-reverse sm:justify-end"
          >
            <dt className="text-sm text-soft">{of}</dt>
            <dd className="text-[25px]/[1.25] font-semibold tracking-[-.02em] tabular-nums">{is}</dd>
          </div>
        ))}
      </dl>
      <div className="no-print flex flex-wrap items-center gap-2.5">
        <PrintButton />
        <SaveAsPicture figures={figures} chapters={titles} />
      </div>
      {begun.map((report) => (
        <ChapterReport key={report.slug} report={report} />
      ))}
      <WhatRemains reports={reports} />
    </>
  );
}

const note = "mt-3 mb-6 text-[17px]/[1.6] text-pretty text-soft";
