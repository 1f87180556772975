import { type End, endOf } from "@/lib/stories/end";
import type { Happening } from "@/lib/stories/happening";
import type { Demonstration } from "./demonstration";

/** Whether all came out as a demonstration claims. `runs`: what happened in each of its columns. */
export const hasComeTrue = ({ ends }: Demonstration, runs: readonly Happening[][]): boolean =>
  ends.every((claims, at) => claims.every((claim) => isSame(claim, endOf(runs[at] ?? [], claim.who))));

const isSame = (claim: End, came?: End) =>
  came !== undefined &&
  ("in" in claim ? "in" in came && claim.in === came.in : "out" in came && claim.out === came.out);
