"use client";

import { useState } from "react";
import { Button } from "../ui/button";
import { progressStore } from "./progress-store";
import { useAside } from "./use-progress";

/** Tells a learner why nothing is there of what he did before, until he removes what could not be read. */
export function SetAside() {
  const aside = useAside();
  const [removed, setRemoved] = useState(false);
  if (aside === 0)
    return removed ? (
      <p ref={focus} tabIndex={-1} className="no-print mt-5 text-sm">
        What could not be read is gone from this browser.
      </p>
    ) : null;
  return (
    <section
      aria-label="Set aside"
      className="no-print mt-5 max-w-[40rem] rounded-xl border border-line bg-card px-4 py-3 text-sm"
    >
      <p className="mb-2.5">
        <strong className="block font-semibold">The tutorial has begun anew.</strong>
        What this browser had kept of it could not be read. It lies aside in this browser, unchanged.
      </p>
      <Button
        onClick={() => {
          setRemoved(true);
          progressStore.removeAside();
        }}
      >
        Remove what could not be read
      </Button>
    </section>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();
