import { flawOf } from "@/lib/stories/course";
import { type End, endOf } from "@/lib/stories/end";
import type { Happening } from "@/lib/stories/happening";
import { type Demonstration, storyOf } from "./demonstration";

/**
 * Whether a demonstration was played as it is told and came out as it claims. `runs`: what happened in each of its columns.
 * It may have taken any time.
 */
export function hasComeTrue(plan: Demonstration, runs: readonly Happening[][]): boolean {
  const { acts } = storyOf(plan);
  return plan.ends.every((claims, at) => {
    const run = runs[at] ?? [];
    return (
      flawOf(acts, run) !== "something-else" && claims.every((claim) => isSame(claim, endOf(run, claim.who)))
    );
  });
}

const isSame = (claim: End, came?: End) =>
  came !== undefined &&
  ("in" in claim ? "in" in came && claim.in === came.in : "out" in came && claim.out === came.out);
