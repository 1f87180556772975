import { createHash } from "node:crypto";
import { seconds } from "@/lib/mechanisms/mechanism";
import type { Aside, Scenario } from "@/lib/scenarios";
import { type Browser, browsers } from "./browsers";

/** What befell a session, as the people in the story know it. Whether the server noticed is another matter. */
export type Happening =
  | "after-logout"
  | "after-logout-everywhere"
  | "after-rotate-key"
  | "after-flush-store"
  | "after-new-sign-in"
  | "ended-by-attacker";

/** A cookie value that a site issued, and what has happened to its session since. No mechanism may read this. */
export type Issued = {
  fingerprint: string;
  /** How the text begins and ends: an edited copy keeps one or the other. */
  ends: [string, string];
  /** The first cookie of the sign-in that this one goes back to: refreshing a session gives it another. */
  session: string;
  user: string;
  /** Milliseconds since 1970 on the lab's clock. */
  issuedAt: number;
  lifetimeSeconds: number;
  happened: Happening[];
};

/** The oldest entry comes first. Bounded: `forgot` says that there once were more. */
export type Ledger = { issued: Issued[]; forgot: boolean };

const mostEntries = 48;

/** Names a cookie without keeping it. `canonical` is the text that all its equivalent texts share. */
export const fingerprint = (canonical: string) =>
  createHash("sha256").update(canonical).digest("base64url").slice(0, 16);

const endLength = 12;
const ends = (canonical: string): [string, string] => [
  fingerprint(canonical.slice(0, endLength)).slice(0, 6),
  fingerprint(canonical.slice(-endLength)).slice(0, 6),
];

type NewCookie = Pick<Issued, "user" | "issuedAt" | "lifetimeSeconds">;

/** Adds the cookie of a new sign-in. */
export function issue(ledger: Ledger, canonical: string, cookie: NewCookie): Ledger {
  const name = fingerprint(canonical);
  return add(ledger, { ...cookie, fingerprint: name, ends: ends(canonical), session: name, happened: [] });
}

/** Adds the cookie by which a session lives on, or gives the same cookie its new time. */
export function refresh(
  ledger: Ledger,
  before: string,
  after: string,
  life: Pick<Issued, "issuedAt" | "lifetimeSeconds">,
): Ledger {
  const entry = find(ledger, before);
  return entry
    ? add(ledger, { ...entry, ...life, fingerprint: fingerprint(after), ends: ends(after) })
    : ledger;
}

const find = ({ issued }: Ledger, canonical: string) => {
  const name = fingerprint(canonical);
  return issued.find((entry) => entry.fingerprint === name);
};

/** When there are too many, a session's refreshed cookies go before the one that it began with. */
function add({ issued, forgot }: Ledger, entry: Issued): Ledger {
  const entries = [...issued.filter(({ fingerprint }) => fingerprint !== entry.fingerprint), entry];
  if (entries.length <= mostEntries) return { issued: entries, forgot };
  const refreshed = entries.slice(0, -1).findIndex(({ fingerprint, session }) => fingerprint !== session);
  return { issued: entries.toSpliced(Math.max(0, refreshed), 1), forgot: true };
}

/** Notes what happened to some sessions. */
const happen = (ledger: Ledger, what: Happening, to: (entry: Issued) => boolean): Ledger => ({
  ...ledger,
  issued: ledger.issued.map((entry) =>
    to(entry) && !entry.happened.includes(what) ? { ...entry, happened: [...entry.happened, what] } : entry,
  ),
});

/** Notes that someone ended the session of a cookie. When it was the attacker, it shows nothing about Alice. */
export function endSession(
  ledger: Ledger,
  canonical: string,
  what: "after-logout" | "after-new-sign-in",
  by: Browser,
): Ledger {
  const session = find(ledger, canonical)?.session;
  return happen(ledger, by === "attacker" ? "ended-by-attacker" : what, (entry) => entry.session === session);
}

export const endUser = (ledger: Ledger, user: string, by: Browser) =>
  happen(
    ledger,
    by === "attacker" ? "ended-by-attacker" : "after-logout-everywhere",
    (entry) => entry.user === user,
  );

/** Notes what an operator did to everybody. */
export const operated = (ledger: Ledger, what: "after-rotate-key" | "after-flush-store") =>
  happen(ledger, what, () => true);

/**
 * What a replay of a cookie shows. Where two things happened to it that ought to be seen apart, it shows
 * neither; logging out, and then everywhere, is one thing.
 */
export function scenarioOf(
  ledger: Ledger,
  canonical: string,
  { now, lifetimeSeconds }: { now: number; lifetimeSeconds: number },
): Scenario | Aside {
  const entry = find(ledger, canonical);
  if (!entry) return strange(ledger, canonical);
  const { user, happened } = entry;
  if (user !== browsers.alice) return user === browsers.attacker ? "own-session" : "somebody-else";

  const age = seconds(now) - seconds(entry.issuedAt);
  const expired = age > entry.lifetimeSeconds;
  if (expired !== age > lifetimeSeconds) return "lifetime-changed";
  if (happened.includes("ended-by-attacker")) return "ended-by-attacker";
  const [first = "while-signed-in", ...others] = expired ? ["after-expiry" as const, ...happened] : happened;
  const alike = others.every((other) => first === "after-logout" && other === "after-logout-everywhere");
  return alike ? first : "several-at-once";
}

/**
 * What a cookie is that was not issued here, or is no longer known: an edited one keeps the ending of an issued
 * one, or a beginning that no other session has.
 */
function strange({ issued, forgot }: Ledger, canonical: string): Scenario | Aside {
  const [head, tail] = ends(canonical);
  const alikes = new Set(issued.filter(({ ends }) => ends[0] === head).map(({ session }) => session));
  if (alikes.size === 1 || issued.some(({ ends }) => ends[1] === tail)) return "edited";
  return forgot ? "unknown" : "made-up";
}
