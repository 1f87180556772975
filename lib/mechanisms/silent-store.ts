import type { Check } from "@/lib/verdict";
import { type Server, StoreAway } from "./mechanism";

/** What stands in for an answer of a store that gives none. */
export const silent = Symbol("the store does not answer");

/** How a store is asked by those who go on without an answer, or by those who cannot. */
export type Ask = <Value>(answer: Promise<Value>) => Promise<Value | typeof silent>;

/** What the store answers, or that it does not. */
export const orSilent: Ask = (answer) =>
  answer.catch((error) => {
    if (error instanceof StoreAway) return silent;
    throw error;
  });

/** What the store answers. Whoever is to end a session has to know: else he would take silence for "no such session". */
export const orThrow: Ask = (answer) => answer;

const unanswered = { unanswered: true } as const;

/** The record of a session. Without an answer nobody is let in: only the record says whose session it is. */
export function found<Value extends object>(check: Check, answer: Value | null | typeof silent): Value {
  if (answer === silent) refuseSilent(check);
  check("live", answer, answer ? "record found" : "no such record");
  return answer;
}

export function refuseSilent(check: Check): never {
  check("live", false, "the store does not answer", unanswered);
}

/** Decides without an answer, as the site was told to. */
export function checkSilent(check: Check, { failsOpen }: Server): void {
  const saw = failsOpen ? "the store does not answer, let in all the same" : "the store does not answer";
  check("live", failsOpen, saw, unanswered);
}
