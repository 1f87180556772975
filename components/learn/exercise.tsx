"use client";

import { useId, useState } from "react";
import { Button } from "../ui/button";
import type { Exercise as Plan } from "./chapter";
import { Choices } from "./choices";
import { keyOf } from "./keys";
import { progressStore } from "./progress-store";
import { useProgress } from "./use-progress";

/** A question at the end of a chapter. It can be answered again. */
export function Exercise({ chapter, plan }: { chapter: string; plan: Plan }) {
  const heading = useId();
  const key = keyOf(chapter, plan.id);
  const answer = useProgress().answers[key];
  const [chosen, choose] = useState<number | null>(null);
  const shown = chosen ?? answer ?? null;
  const option = answer !== undefined && shown === answer ? plan.options[answer] : undefined;
  const check = () =>
    shown !== null &&
    progressStore.change((progress) => ({ ...progress, answers: { ...progress.answers, [key]: shown } }));
  return (
    <section
      id={plan.id}
      aria-labelledby={heading}
      className="my-6 scroll-mt-6 rounded-2xl border border-line bg-card px-5 py-4.5"
    >
      <h3 id={heading} className="mb-3 text-[16px]/[1.45] font-semibold tracking-[-.01em]">
        {plan.ask}
      </h3>
      <Choices
        labelledBy={heading}
        options={plan.options.map(({ says }) => ({ says }))}
        chosen={shown}
        onChoose={choose}
      />
      <div className="mt-3">
        <Button large primary={!option} disabled={shown === null} onClick={check}>
          Check
        </Button>
      </div>
      <p role="status" className={option ? "mt-3 text-[15px]" : "sr-only"}>
        {option && (
          <>
            <strong className="font-semibold">{option.right ? "Yes." : "Not so."}</strong> {option.because}
          </>
        )}
      </p>
      {!option && (
        <p className="awaiting mt-3 text-[15px]">
          {plan.options.filter(({ right }) => right).map(({ says, because }) => `${says} ${because}`)}
        </p>
      )}
    </section>
  );
}
