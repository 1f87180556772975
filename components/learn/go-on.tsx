"use client";

import { ButtonLink } from "../ui/button";
import { summaryPath, summaryTitle } from "../words/chapters";
import { chapterToGoOnWith, hasBegun } from "./standing";
import { StartOver } from "./start-over";
import { tallyOf, tallyWords } from "./tally";
import type { ToDo } from "./to-do";
import { useProgress } from "./use-progress";
import { WayOn } from "./way-on";

/** The ways on from where this learner was, and what his work comes to so far. */
export function GoOn({ toDo }: { toDo: ToDo }) {
  const progress = useProgress();
  const begun = hasBegun(progress);
  const allDone = chapterToGoOnWith(toDo, progress) === undefined;
  return (
    <div className="mt-6">
      <div className="flex flex-wrap items-center gap-2.5">
        <WayOn toDo={toDo} />
        {begun && (
          <ButtonLink primary={allDone} large href={summaryPath} prefetch={false}>
            {summaryTitle}
          </ButtonLink>
        )}
        <StartOver begun={begun} />
      </div>
      <p className="mt-3.5 text-sm text-soft">
        {begun
          ? `${tallyWords(tallyOf(toDo, progress))}.`
          : "No account is needed. What you say and see is kept in this browser."}
      </p>
    </div>
  );
}
