"use client";

import { useEffect } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import type { Actions } from "./actions";
import { columnOf, labTime, type Model } from "./model";

/**
 * Lets Alice's and Bob's browsers drop a cookie at the moment when its Max-Age ends on the lab's clock, which
 * their own clocks do not know. Jars that are not shown are looked into when they are.
 */
export function useExpiry(model: Model | null, ids: MechanismId[], actions: Actions) {
  const ends = model
    ? ids
        .map((id) => columnOf(model, id))
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
