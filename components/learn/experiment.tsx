"use client";

import { type ReactNode, useId, useState } from "react";
import type { Happening } from "@/lib/stories/happening";
import { Button } from "../ui/button";
import type { Experiment as Plan } from "./chapter";
import { Choices } from "./choices";
import { Renewed } from "./renewed";
import { Trials } from "./trials";
import { useExperiment } from "./use-experiment";
import { useLinkedTo } from "./use-linked-to";

type Props = {
  chapter: string;
  plan: Plan;
  /** What happened when the page was built, for whoever does not play it: on paper, or without JavaScript. */
  rehearsed: Happening[][];
  /** What the text says of it once it has been seen. */
  children?: ReactNode;
};

/** A prediction, then the real thing, then what it means. */
export function Experiment({ chapter, plan, rehearsed, children }: Props) {
  const [heading, ask] = [useId(), useId()];
  const [said, say] = useState<number | null>(null);
  const { tried, playing, trouble, renewed, play } = useExperiment(chapter, plan);
  const chosen = tried?.said ?? said;
  const runs = playing ?? tried?.runs;
  const isOver = tried !== undefined && playing === null;
  const [meaning, isLinked] = useLinkedTo();
  return (
    <>
      <section
        id={plan.id}
        aria-labelledby={`${heading} ${ask}`}
        className="my-6 scroll-mt-6 rounded-2xl border border-line bg-card px-5 py-4.5"
      >
        <h2 id={heading} className="text-[17px] font-semibold tracking-[-.01em]">
          Before you try it
        </h2>
        <p id={ask} className="mt-1 mb-3 text-[15px]/[1.55] text-soft">
          {plan.ask}
        </p>
        <Choices
          labelledBy={ask}
          options={plan.choices}
          chosen={chosen}
          onChoose={tried || playing ? undefined : say}
        />
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button
            large
            primary={!tried}
            disabled={playing !== null || chosen === null}
            onClick={() => chosen !== null && play(chosen)}
          >
            {tried ? "Play it again" : "Try it"}
          </Button>
          <span className="text-[12.5px] text-soft">
            {playing ? "Sending real requests." : chosen === null ? "Say first what you expect." : plan.does}
          </span>
        </div>
        <details className="mt-2 text-[13px] text-soft">
          <summary className="w-fit hover:text-ink">Hint</summary>
          <p className="mt-1">{plan.hint}</p>
        </details>
        {trouble && (
          <p role="alert" className="mt-3 rounded-xl border border-in bg-in-bg px-3.5 py-2.5 text-sm text-in">
            <strong className="font-semibold">{trouble.title}</strong> {trouble.detail} Nothing that you have
            seen is lost. Then press “{tried ? "Play it again" : "Try it"}” once more.
          </p>
        )}
        {renewed && <Renewed />}
        <p role="status" className={isOver ? "mt-4 text-[15px] font-medium" : "sr-only"}>
          {isOver ? verdictOn(plan, tried) : ""}
        </p>
        {runs && <Trials plan={plan} runs={runs} caption="Drawn from your own requests." />}
        {!runs && (
          <div className="awaiting">
            <Trials
              plan={plan}
              runs={rehearsed}
              caption="Drawn from a run of the lab’s own code when this page was made."
            />
          </div>
        )}
      </section>
      <div ref={meaning} className={`prose ${isOver || isLinked ? "" : "awaiting"}`}>
        {children}
      </div>
    </>
  );
}

function verdictOn(
  { choices }: Plan,
  { said, foretold }: { said: number | null; foretold: boolean | null },
): string {
  const choice = said === null ? undefined : choices[said];
  if (!choice) return "";
  return `You said: “${choice.says}” ${foretold ? "So it was." : "It came out otherwise."}`;
}
