"use client";

import { useState } from "react";
import { flawOf } from "@/lib/stories/course";
import type { Happening } from "@/lib/stories/happening";
import type { Trouble } from "../lab/view";
import { flawWords } from "../words/flaws";
import type { Experiment } from "./chapter";
import { useChapterLab } from "./chapter-lab";
import { playedAgain } from "./judging";
import { keyOf } from "./keys";
import type { Tried } from "./progress";
import { progressStore } from "./progress-store";
import { useProgress } from "./use-progress";

/** An experiment as this learner knows it, and the way to play it. */
export function useExperiment(chapter: string, plan: Experiment) {
  const open = useChapterLab();
  const key = keyOf(chapter, plan.id);
  const tried: Tried | undefined = useProgress().experiments[key];
  const [playing, setPlaying] = useState<Happening[][] | null>(null);
  const [trouble, setTrouble] = useState<Pick<Trouble, "title" | "detail"> | null>(null);
  const [renewed, setRenewed] = useState(false);

  async function play(said: number) {
    const choice = plan.choices[said];
    if (!choice) return;
    setTrouble(null);
    setPlaying(plan.mechanisms.map(() => []));
    try {
      const { view, play } = await open();
      const before = view.shown().isRenewed;
      const runs = await play(plan, { tell: setPlaying, pause });
      setRenewed(!before && view.shown().isRenewed);
      const flaw = runs?.map((run) => flawOf(plan.acts, run)).find(Boolean);
      if (flaw) setTrouble(flawWords[flaw]);
      else if (runs) keep((before) => playedAgain(before, { said, choice, runs }));
      else setTrouble(view.shown().trouble);
    } catch (error) {
      reportError(error);
      setTrouble(notLoaded);
    } finally {
      setPlaying(null);
    }
  }

  const keep = (to: (before: Tried | undefined) => Tried) =>
    progressStore.change(({ experiments, ...rest }) => ({
      ...rest,
      experiments: { ...experiments, [key]: to(experiments[key]) },
    }));

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
