import type { Scenario } from "@/lib/scenarios";
import type { Question, Verdict } from "@/lib/verdict";

/** A verdict seen in a scenario. `at` is when it was first seen, in milliseconds on the lab's clock. */
export type Observation = { scenario: Scenario; accepted: boolean; failed?: Question; at: number };

/** Adds what was seen; the newest of a scenario counts. Returns the same list when it says nothing new. */
export function observe(
  observations: readonly Observation[],
  scenario: Scenario,
  verdict: Verdict,
  at: number,
): readonly Observation[] {
  const seen: Observation = verdict.accepted
    ? { scenario, accepted: true, at }
    : { scenario, accepted: false, failed: verdict.failed, at };
  const before = observations.find((observation) => observation.scenario === scenario);
  if (before?.accepted === seen.accepted && before.failed === seen.failed) return observations;
  return [...observations.filter((observation) => observation !== before), seen];
}
