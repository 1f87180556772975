import type { Prediction } from "@/lib/cell";
import type { Outcome } from "@/lib/mechanisms/truth-table";

/** What came of a replay, or comes of it, in two words. */
export function outcomeWords(outcome: Outcome): string {
  if (outcome === "never") return "never happens";
  return "in" in outcome ? "let in" : "kept out";
}

/** What is expected of a replay, or came of it. */
export const predictionWords: Record<Prediction, string> = { in: "let in", out: "kept out" };

/** How what was expected and what came agree. */
export const comparedWords = (said: Prediction, accepted: boolean) =>
  (said === "in") === accepted ? "✓ as you said" : `✕ you said ${predictionWords[said]}`;
