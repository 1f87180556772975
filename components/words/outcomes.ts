import type { Outcome } from "@/lib/mechanisms/truth-table";

/** What came of a replay, or comes of it, in two words. */
export function outcomeWords(outcome: Outcome): string {
  if (outcome === "never") return "never happens";
  return "in" in outcome ? "let in" : "kept out";
}
