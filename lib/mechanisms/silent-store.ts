import { StoreAway } from "./mechanism";

/** What stands in for an answer of a store that gives none. */
export const silent = Symbol("the store does not answer");

/** What the store answers, or that it does not. */
export async function orSilent<Value>(answer: Promise<Value>): Promise<Value | typeof silent> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof StoreAway) return silent;
    throw error;
  }
}

/** What a server saw that looked for a record. */
export const recordEvidence = (record: unknown) =>
  record === silent ? "the store does not answer" : record ? "record found" : "no such record";
