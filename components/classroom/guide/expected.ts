import type { MechanismId } from "@/lib/mechanisms";
import { truthTable } from "@/lib/mechanisms/truth-table";
import type { Scenario } from "@/lib/scenarios";
import { gatesOf, mechanismWords } from "../../words/mechanisms";
import { reasonWords } from "../../words/verdicts";

/** Why a replay ends as the truth table says; where more than one check may decide, all that it names. */
export function reasonsFor(mechanism: MechanismId, scenario: Scenario): { check?: string; why: string }[] {
  const outcome = truthTable[mechanism][scenario];
  if (outcome === "never") return [{ why: mechanismWords[mechanism].never?.[scenario] ?? "" }];
  if ("in" in outcome) return [{ why: reasonWords(mechanism, scenario) }];
  return outcome.out.map((question) => ({
    check: gatesOf(mechanism).find((gate) => gate.question === question)?.name,
    why: reasonWords(mechanism, scenario, question),
  }));
}
