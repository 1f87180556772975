import type { Outcome } from "@/lib/mechanisms/truth-table";
import type { End } from "@/lib/stories/end";
import type { Question } from "@/lib/verdict";

/** The verdicts that a person reads, for each question that a server can refuse at. */
const refusals: Record<Question, string> = {
  authentic: "Kept out: not authentic",
  "in-time": "Kept out: expired",
  live: "Kept out: (no such session|the store is away)",
  bound: "Kept out: not bound",
};

/** What the verdict says of a replay that ends as the truth table claims. */
export function told(outcome: Outcome): RegExp {
  if (outcome === "never") throw new Error("This replay never comes about, so nothing is told of it.");
  return "in" in outcome
    ? new RegExp(`Let in as ${outcome.in}`)
    : new RegExp(outcome.out.map((question) => refusals[question]).join("|"));
}

/** What the verdict says of a replay that ends so. */
export const toldOf = (end: End): RegExp =>
  "in" in end ? new RegExp(`Let in as ${end.in}`) : told({ out: [end.out] });

/** What the cell of the outcome table says of it. */
export const seen = (outcome: Outcome) => (outcome !== "never" && "in" in outcome ? "let in" : "kept out");
