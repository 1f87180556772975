import type { MechanismId } from "@/lib/mechanisms";
import { truthTable } from "@/lib/mechanisms/truth-table";
import type { Scenario } from "@/lib/scenarios";
import { mechanismWords } from "../words/mechanisms";
import { outcomeWords } from "../words/outcomes";

/** What the truth table says of a mechanism in a scenario, which tests execute. */
export function TableOutcome({ of, when }: { of: MechanismId; when: Scenario }) {
  const outcome = truthTable[of][when];
  const isIn = outcome !== "never" && "in" in outcome;
  return (
    <strong
      title={mechanismWords[of].name}
      className={`rounded px-1.5 py-px text-[.88em] font-semibold whitespace-nowrap ${isIn ? "bg-in-bg text-in" : "bg-out-bg text-out"}`}
    >
      {outcomeWords(outcome)}
    </strong>
  );
}
