"use client";

import { useProgress } from "./use-progress";

/** Tells a learner why nothing is there of what he did before. */
export function SetAside() {
  if (!useProgress().setAside) return null;
  return (
    <p className="no-print mt-5 max-w-[40rem] rounded-xl border border-line bg-card px-4 py-3 text-sm">
      <strong className="block font-semibold">The tutorial begins anew.</strong>
      What this browser had kept of it could not be read. It was set aside in this browser, unchanged.
    </p>
  );
}
