import { readObject } from "@/lib/anatomy/json";
import { timeNames } from "@/lib/anatomy/payload";
import type { Moment } from "./format";

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** Whether a moment is one at which a cookie may have been made. Tells a time from bytes that only look like one. */
export const isLikely = (milliseconds: number) => milliseconds >= earliest && milliseconds < latest;

/** The members of JSON text that are Unix seconds by their names. */
export function momentsIn(json: string): Moment[] {
  const session = readObject(json) ?? {};
  return Object.entries(timeNames).flatMap(([member, name]) => {
    const seconds = session[member];
    return typeof seconds === "number" && isLikely(seconds * 1000) ? [{ name, at: seconds * 1000 }] : [];
  });
}
