"use client";

import { useState } from "react";
import type { Prediction } from "@/lib/cell";
import { comparedWords, predictionWords } from "../words/outcomes";

type Props = {
  label: string;
  /** Why there is nothing to see. */
  never?: string;
  observation?: { accepted: boolean };
  prediction?: Prediction;
  onPredict: (prediction: Prediction) => void;
  ready: boolean;
  asks: boolean;
};

const pill =
  "inline-flex whitespace-nowrap items-center gap-1.5 rounded-full px-2.5 py-0.5 text-[13px] font-semibold max-sm:px-1.5 max-sm:text-[11.5px]";
const choice =
  "rounded-full border border-dashed border-edge px-2.5 py-0.5 text-[13px] text-soft enabled:hover:bg-wash enabled:hover:text-ink disabled:opacity-60 max-sm:px-1.5 max-sm:text-[11.5px]";

/** One cell: what was seen, beside what was predicted; or what is predicted; or the question. */
export function OutcomeCell({ label, never, observation, prediction, onPredict, ready, asks }: Props) {
  const [asking, setAsking] = useState(false);
  const [answered, setAnswered] = useState(false);
  if (never && !observation)
    return <span className="text-[13px] text-soft max-sm:text-[11.5px]">– {never}</span>;
  if (observation) {
    const { accepted } = observation;
    return (
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
        <span className={`${pill} ${accepted ? "bg-in-bg text-in" : "bg-out-bg text-out"}`}>
          <span aria-hidden className="max-sm:hidden">
            {accepted ? "→" : "■"}
          </span>
          {accepted ? predictionWords.in : predictionWords.out}
        </span>
        {prediction && <span className="text-xs text-soft">{comparedWords(prediction, accepted)}</span>}
      </span>
    );
  }
  if (!asks) return <span className="text-[13px] text-soft">–</span>;
  if (asking)
    return (
      <span role="group" aria-label={`Predict: ${label}`} className="flex flex-wrap gap-1.5">
        {(["in", "out"] as const).map((answer) => (
          <button
            key={answer}
            type="button"
            // biome-ignore lint/a11y/noAutofocus: the question that was just asked is where the learner is
            autoFocus={answer === "in"}
            className={choice}
            onClick={() => {
              onPredict(answer);
              setAsking(false);
              setAnswered(true);
            }}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              event.preventDefault();
              setAsking(false);
            }}
          >
            {predictionWords[answer]}
          </button>
        ))}
      </span>
    );
  return (
    <button
      type="button"
      disabled={!ready}
      // biome-ignore lint/a11y/noAutofocus: whoever has just answered stays where he answered
      autoFocus={answered}
      aria-label={`${prediction ? `You say ${predictionWords[prediction]}. Change your prediction` : "Predict"}: ${label}`}
      className={choice}
      onClick={() => setAsking(true)}
    >
      {prediction ? `you say ${predictionWords[prediction]}` : "predict"}
    </button>
  );
}
