"use client";

import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button";
import type { Specimen as Plan } from "./chapter";
import { useChapterLab } from "./chapter-lab";
import { Heading } from "./heading";
import type { LiveLab } from "./live-lab";

type Bench = ComponentType<{ lab: LiveLab; plan: Plan }>;

/** The site of the chapter itself, to be tried freely. It comes to life when one reaches it. */
export function Specimen({ plan }: { plan: Plan }) {
  const open = useChapterLab();
  const place = useRef<HTMLElement>(null);
  const [live, setLive] = useState<{ Bench: Bench; lab: LiveLab } | null>(null);
  const [failed, setFailed] = useState(false);

  const load = useCallback(() => {
    setFailed(false);
    Promise.all([open(), import("./bench")]).then(
      ([lab, { Bench }]) => setLive({ Bench, lab }),
      () => setFailed(true),
    );
  }, [open]);

  useEffect(() => {
    const element = place.current;
    if (!element || live) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        watcher.disconnect();
        load();
      },
      { rootMargin: "400px" },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [load, live]);

  return (
    <section ref={place} id="specimen" aria-labelledby="specimen-title" className="no-print my-8 scroll-mt-6">
      <Heading id="specimen-title" className="mb-1">
        Try the rest yourself
      </Heading>
      <p className="mb-2 text-[15px] text-soft">
        {plan.mechanisms.length > 1 ? "The sites" : "The site"} of this chapter, live and yours alone. Press
        what you like: nothing can break. For instance:
      </p>
      <ul className="mb-4 list-disc pl-5.5 text-[15px]/[1.5]">
        {plan.tasks.map((task) => (
          <li key={task}>{task}</li>
        ))}
      </ul>
      {live ? (
        <live.Bench lab={live.lab} plan={plan} />
      ) : (
        <div className="rounded-[18px] border border-dashed border-line px-5 py-10 text-center text-sm text-soft">
          {failed ? <Failed again={load} /> : <Waiting />}
        </div>
      )}
    </section>
  );
}

const Waiting = () => (
  <>
    <span className="awaiting">It comes to life here when JavaScript runs.</span>
    <span className="when-live">Loading your copy of the site.</span>
  </>
);

const Failed = ({ again }: { again: () => void }) => (
  <>
    <span className="mr-3">It could not be loaded. Check that you are connected.</span>
    <Button onClick={again}>Try again</Button>
  </>
);
