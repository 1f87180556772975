import type { Check } from "@/lib/verdict";
import { type Leaked, type Server, seconds } from "./mechanism";

/** What a session says of its user. Times are in seconds since 1970. */
export type SessionData = { user: string; login_at?: number };

/** The data of a new session. It tells when it began only where the site limits how long ago that may be. */
export const newSession = (user: string, { now, absoluteSeconds }: Leaked): SessionData =>
  absoluteSeconds === null ? { user } : { user, login_at: seconds(now) };

/** The data of a session, or null where a value that was read is none. */
export function sessionIn(value: unknown): (SessionData & Record<string, unknown>) | null {
  const isSession = typeof value === "object" && value !== null && "user" in value;
  return isSession && typeof value.user === "string" ? (value as SessionData) : null;
}

/** The limit that counts from the sign-in, which no renewal moves. Asked only where the site sets one. */
export function checkAbsolute(check: Check, loginAt: unknown, { now, absoluteSeconds }: Server): void {
  if (absoluteSeconds === null) return;
  if (typeof loginAt !== "number") check("in-time", false, "does not tell when it began");
  const age = seconds(now) - loginAt;
  check("in-time", age <= absoluteSeconds, `begun ${age} s ago, absolute limit ${absoluteSeconds} s`);
}
