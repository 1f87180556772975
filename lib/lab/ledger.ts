import { createHash } from "node:crypto";
import { seconds } from "@/lib/mechanisms/mechanism";
import type { Aside, Scenario } from "@/lib/scenarios";
import { type Browser, browsers } from "./browsers";

/** What ended a session, as far as the people in the story know. Whether the server noticed is another matter. */
export type Ending = "after-logout" | "after-logout-everywhere" | "after-flush-store" | "after-new-sign-in";

/** A cookie value that a site issued, and what happened since. No mechanism may read this. */
export type Issued = {
  fingerprint: string;
  /** The first cookie of the sign-in that this one goes back to: refreshing a session gives it another. */
  session: string;
  browser: Browser;
  user: string;
  /** Milliseconds since 1970 on the lab's clock. */
  issuedAt: number;
  lifetimeSeconds: number;
  ended?: Ending;
  keyRotated?: true;
};

/** The oldest entry comes first. Bounded: `forgot` says that there once were more. */
export type Ledger = { issued: Issued[]; forgot: boolean };

export const emptyLedger: Ledger = { issued: [], forgot: false };

const mostEntries = 48;

/** Names a cookie without keeping it. `canonical` is the text that all its equivalent texts share. */
export const fingerprint = (canonical: string) =>
  createHash("sha256").update(canonical).digest("base64url").slice(0, 16);

export const find = ({ issued }: Ledger, cookie: string) =>
  issued.find((entry) => entry.fingerprint === cookie);

export function issue({ issued, forgot }: Ledger, entry: Issued): Ledger {
  const entries = [...issued.filter(({ fingerprint }) => fingerprint !== entry.fingerprint), entry];
  return { issued: entries.slice(-mostEntries), forgot: forgot || entries.length > mostEntries };
}

const mark = (
  ledger: Ledger,
  which: (entry: Issued) => boolean,
  change: (entry: Issued) => Issued,
): Ledger => ({
  ...ledger,
  issued: ledger.issued.map((entry) => (which(entry) ? change(entry) : entry)),
});

const end =
  (by: Ending) =>
  (entry: Issued): Issued => ({ ...entry, ended: entry.ended ?? by });

/** Ends the session that a cookie belongs to, and with it what refreshing made of it. */
export function endSession(ledger: Ledger, cookie: string, by: Ending): Ledger {
  const session = find(ledger, cookie)?.session;
  return session === undefined ? ledger : mark(ledger, (entry) => entry.session === session, end(by));
}

export const endUser = (ledger: Ledger, user: string) =>
  mark(ledger, (entry) => entry.user === user, end("after-logout-everywhere"));

export const flushStore = (ledger: Ledger) => mark(ledger, () => true, end("after-flush-store"));

export const rotateKey = (ledger: Ledger) =>
  mark(
    ledger,
    () => true,
    (entry) => ({ ...entry, keyRotated: true }),
  );

/**
 * What a replay of `cookie` shows. Where two things happened to it that ought to be seen apart, it shows
 * neither; an expired session counts as expired whatever else ended it, for nothing lets it in again.
 */
export function scenarioOf(
  ledger: Ledger,
  cookie: string,
  { now, lifetimeSeconds }: { now: number; lifetimeSeconds: number },
): Scenario | Aside {
  const entry = find(ledger, cookie);
  if (!entry) return ledger.forgot ? "unknown" : "edited";
  if (entry.user === browsers.attacker) return "own-session";

  const age = seconds(now) - seconds(entry.issuedAt);
  const expired = age > entry.lifetimeSeconds;
  if (expired !== age > lifetimeSeconds) return "lifetime-changed";
  if (entry.keyRotated) return expired || entry.ended ? "several-at-once" : "after-rotate-key";
  if (expired) return "after-expiry";
  return entry.ended ?? "while-signed-in";
}

/** The browsers whose cookie here has outlived its Max-Age, so that they would have dropped it. */
export function dropped({ issued }: Ledger, now: number): Browser[] {
  const latest = new Map(issued.map((entry) => [entry.browser, entry]));
  return [...latest.values()]
    .filter(({ browser }) => browser !== "attacker")
    .filter(({ issuedAt, lifetimeSeconds }) => issuedAt + lifetimeSeconds * 1000 <= now)
    .map(({ browser }) => browser);
}
