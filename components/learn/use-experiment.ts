"use client";

import { useState } from "react";
import { type Happening, lastVisit } from "@/lib/stories/happening";
import type { Trouble } from "../lab/view";
import type { Experiment } from "./chapter";
import { useChapterLab } from "./chapter-lab";
import { keyOf } from "./keys";
import { type Progress, progressStore, type Tried } from "./progress";
import { useProgress } from "./use-progress";

/** An experiment as this learner knows it, and the way to play it. */
export function useExperiment(chapter: string, plan: Experiment) {
  const open = useChapterLab();
  const key = keyOf(chapter, plan.id);
  const tried: Tried | undefined = useProgress().experiments[key];
  const [playing, setPlaying] = useState<Happening[][] | null>(null);
  const [trouble, setTrouble] = useState<Pick<Trouble, "title" | "detail"> | null>(null);
  const [renewed, setRenewed] = useState(false);

  async function play(said: number | null) {
    setTrouble(null);
    setPlaying(plan.mechanisms.map(() => []));
    try {
      const lab = await open();
      const runs = await lab.play(plan, { tell: setPlaying, pause });
      setRenewed(lab.renewed);
      if (runs) progressStore.change((progress) => withTried(progress, key, plan, { said, runs }));
      else setTrouble(lab.view.shown().trouble);
    } catch (error) {
      reportError(error);
      setTrouble(notLoaded);
    } finally {
      setPlaying(null);
    }
  }

  return { tried, playing, trouble, renewed, play };
}

const notLoaded = {
  title: "The lab could not be loaded.",
  detail: "Check that its server is running and that you are connected.",
};

/** Time to see one thing before the next, for those who want motion. */
const pause = () => {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  return new Promise((resolve) => setTimeout(resolve, still ? 0 : 650));
};

/** The first prediction counts; what was seen last is shown. */
function withTried(
  progress: Progress,
  key: string,
  { choices }: Experiment,
  { said, runs }: Pick<Tried, "said" | "runs">,
): Progress {
  const before = progress.experiments[key];
  const came = runs.map((run) => (lastVisit(run)?.verdict.accepted ? "in" : "out"));
  const choice = said === null ? undefined : choices[said];
  const foretold = choice ? choice.foretells.every((guess, at) => guess === came[at]) : null;
  const tried: Tried = before ? { ...before, runs } : { said, foretold, runs };
  return { ...progress, experiments: { ...progress.experiments, [key]: tried } };
}
