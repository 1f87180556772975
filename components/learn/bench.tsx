"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import { Clock } from "../lab/clock";
import { ColumnCard } from "../lab/column-card";
import { ForeignCookie } from "../lab/foreign-cookie";
import { TroubleBanner } from "../lab/trouble-banner";
import { useExpiry } from "../lab/use-expiry";
import { useOtherTabs } from "../lab/use-other-tabs";
import { mechanismWords } from "../words/mechanisms";
import type { Specimen } from "./chapter";
import type { LiveLab } from "./live-lab";
import { Renewed } from "./renewed";

/** The lab's own column in a chapter: one site at a time, with the clock that it goes by. */
export function Bench({ lab, plan }: { lab: LiveLab; plan: Specimen }) {
  const { view, actions } = lab;
  const ids = [...plan.mechanisms];
  const { model, trouble, said, isBusy, isPlaying, isRenewed } = useSyncExternalStore(
    view.subscribe,
    view.shown,
    view.shown,
  );
  const [chosen, choose] = useState<MechanismId>(plan.mechanisms[0]);
  const ready = model !== null && !trouble?.forgotten;
  useEffect(() => void lab.start(), [lab]);
  useExpiry(model, ids, actions);
  useOtherTabs(actions, view.frame.keptAs, ready);
  return (
    <>
      <div inert={isPlaying} className="mb-3 flex flex-wrap items-center justify-between gap-3">
        {ids.length > 1 && (
          <div role="group" aria-label="Which site" className="flex flex-wrap gap-1.5">
            {ids.map((id) => (
              <button
                key={id}
                type="button"
                aria-pressed={id === chosen}
                onClick={() => choose(id)}
                className="rounded-[9px] border border-line bg-card px-2.5 py-1.5 text-[13px] font-medium hover:border-edge aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper pointer-coarse:min-h-11"
              >
                {mechanismWords[id].kind}
              </button>
            ))}
          </div>
        )}
        <Clock model={model} actions={actions} />
      </div>
      {isRenewed && <Renewed />}
      {model?.state.foreignCookie && <ForeignCookie />}
      <TroubleBanner trouble={trouble} actions={actions} />
      <div inert={isPlaying} aria-busy={isBusy} className={isPlaying ? "opacity-60" : ""}>
        {model && <ColumnCard key={chosen} id={chosen} {...{ model, actions, ready }} folded={plan.folded} />}
      </div>
      <p className="sr-only" role="status">
        {said}
      </p>
    </>
  );
}
