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

/** What a server saw that looked for a record. */
export const recordEvidence = (record: unknown) =>
  record === silent ? "the store does not answer" : record ? "record found" : "no such record";

/** Decides without an answer, as the site was told to. */
export function checkSilent(check: Check, { failsOpen }: Server): void {
  const saw = failsOpen ? "the store does not answer, let in all the same" : "the store does not answer";
  check("live", failsOpen, saw, { unanswered: true });
}
