"use client";

import { useEffect } from "react";
import type { Actions } from "./actions";
import { labTime, type Model } from "./model";

/**
 * Lets Alice's and Bob's browsers drop a cookie at the moment when its Max-Age ends on the lab's clock, which
 * their own clocks do not know.
 */
export function useExpiry(model: Model | null, actions: Actions) {
  const ends = model
    ? Object.values(model.columns)
        .flatMap(({ jars }) => [jars.alice, jars.bob])
        .flatMap(({ cookie, until }) => (cookie !== null && until ? [until] : []))
    : [];
  const next = Math.min(...ends);
  const ahead = model?.ahead ?? 0;
  const advanced = model?.advanced;
  // Asked for once for each end, and anew when the clock was moved: `ahead` wavers with every answer.
  useEffect(() => {
    if (next === Number.POSITIVE_INFINITY) return;
    const wait = Math.max(0, next - labTime({ ahead })) + 1100;
    if (wait > 2 ** 31 - 1) return;
    const timer = setTimeout(() => actions.dropExpired(), wait);
    return () => clearTimeout(timer);
  }, [next, advanced, actions]);
}
