"use client";

import { type CSSProperties, type RefObject, use, useEffect, useRef } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import { KeptOutIcon, LetInIcon } from "../ui/icons";
import { gatesOf } from "../words/mechanisms";
import { replayWords } from "../words/verdicts";
import type { Replay } from "./model";
import { TourShowsReplays } from "./tour/shows-replays";
import { Why } from "./why";

type Judged = Pick<Replay, "verdict" | "turn" | "earlier">;

type Props = {
  mechanism: MechanismId;
  replay?: Judged;
  /** Where the screen is narrow, a strip shows the verdict too. */
  hasStrip?: boolean;
};

/**
 * The verdict on a replay, in a sentence, and under it why. It can be read at once, and takes its colour when the request
 * has walked through the gates; then it can be asked why. Both have a row of their own, level with their like in the other
 * columns, whichever of them is open.
 */
export function VerdictBanner({ mechanism, replay, hasStrip = true }: Props) {
  const group = useRef<HTMLDivElement>(null);
  useSight(group, hasStrip, replay);
  return (
    <div
      ref={group}
      role="group"
      aria-label="Verdict"
      data-part="verdict"
      className="mt-3 scroll-mb-4 rounded-xl [--ring-offset:4px] lg:row-span-2 lg:grid lg:grid-cols-1 lg:grid-rows-subgrid"
    >
      {replay ? (
        <Sentence key={replay.turn} mechanism={mechanism} replay={replay} />
      ) : (
        <p className={`${box} border border-dashed border-line text-[13px] text-soft`}>
          No replay yet. Its verdict will stand here.
        </p>
      )}
      {replay && <Why mechanism={mechanism} visit={replay} />}
    </div>
  );
}

const box = "flex min-h-[76px] items-center gap-3 rounded-xl px-3.5 py-2.5";

function Sentence({ mechanism, replay }: { mechanism: MechanismId; replay: Judged }) {
  const { accepted } = replay.verdict;
  const { title, why } = replayWords(mechanism, replay.verdict);
  const Icon = accepted ? LetInIcon : KeptOutIcon;
  return (
    <div
      style={{ "--turn": gatesOf(mechanism).length } as CSSProperties}
      className={`${box} ${replay.earlier ? "border border-line text-soft" : `settle ${accepted ? "bg-in-bg text-in" : "bg-out-bg text-out"}`}`}
    >
      <Icon className="size-[22px] shrink-0" />
      <p className="text-[13px]/[1.45]">
        <strong className="block text-[15px] font-semibold">
          {replay.earlier ? `Before that: ${title.toLowerCase()}` : title}
        </strong>
        {why}
      </p>
    </div>
  );
}

/** Brings a new verdict into sight; not on a narrow screen that has it in its strip. */
function useSight(group: RefObject<HTMLDivElement | null>, hasStrip: boolean, replay?: Judged) {
  const turn = replay?.earlier ? undefined : replay?.turn;
  const known = useRef(turn);
  const isShown = use(TourShowsReplays);
  useEffect(() => {
    const isNew = turn !== undefined && turn !== known.current;
    known.current = turn;
    const isInStrip = hasStrip && !window.matchMedia("(min-width: 64rem)").matches;
    if (!isNew || isShown || isInStrip) return;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    group.current?.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
  }, [group, hasStrip, turn, isShown]);
}
