import { createHash } from "node:crypto";
import { seconds } from "@/lib/mechanisms/mechanism";
import type { Aside, Scenario } from "@/lib/scenarios";
import { type Browser, browsers } from "./browsers";

/** What befell a session, as the people in the story know it. Whether the server noticed is another matter. */
export type Happening =
  | "after-logout"
  | "after-logout-everywhere"
  | "after-rotate-key"
  | "after-rotate-key-with-fallback"
  | "after-flush-store"
  | "after-new-sign-in"
  | "after-lifetime-cut"
  | "ended-by-attacker"
  | "while-store-away";

/** The limits that the learner has set, in seconds. */
export type Limits = { lifetimeSeconds: number; absoluteSeconds: number | null };

/** A cookie value that a site issued, and what has happened to its session since. No mechanism may read this. */
export type Issued = Limits & {
  fingerprint: string;
  /** How the text begins and ends: an edited copy keeps one or the other. */
  ends: [string, string];
  /** The first cookie of the sign-in that this one goes back to: refreshing a session gives it another. */
  session: string;
  user: string;
  /** When the session began and when this cookie was made, in milliseconds since 1970 on the lab's clock. */
  loginAt: number;
  issuedAt: number;
  /** Made by the thief with the server's key. */
  forged?: true;
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

type NewCookie = Limits & Pick<Issued, "user" | "issuedAt" | "forged">;

/** Adds the cookie of a new sign-in. */
export function issue(ledger: Ledger, canonical: string, cookie: NewCookie): Ledger {
  const name = fingerprint(canonical);
  const { issuedAt } = cookie;
  const entry = { ...cookie, fingerprint: name, ends: ends(canonical), session: name, loginAt: issuedAt };
  return add(ledger, { ...entry, happened: [] });
}

/** Adds the cookie by which a session lives on, or gives the same cookie its new time. */
export function refresh(
  ledger: Ledger,
  before: string,
  after: string,
  life: Limits & Pick<Issued, "issuedAt">,
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

/** Notes that someone's logout took the sessions of all others with it. */
export const cutLifetimes = (ledger: Ledger) =>
  happen(ledger, "after-lifetime-cut", ({ happened }) => !happened.some((what) => logouts.includes(what)));

const logouts: Happening[] = ["after-logout", "after-logout-everywhere", "ended-by-attacker"];

/** Notes that the app has started again, and its lifetime is what it was. */
export const restoreLifetimes = (ledger: Ledger): Ledger => ({
  ...ledger,
  issued: ledger.issued.map((entry) => ({
    ...entry,
    happened: entry.happened.filter((what) => what !== "after-lifetime-cut"),
  })),
});

/** Notes what an operator did to everybody, or while he did what was done to the store. */
export const operated = (
  ledger: Ledger,
  what: Extract<
    Happening,
    "after-rotate-key" | "after-rotate-key-with-fallback" | "after-flush-store" | "while-store-away"
  >,
) => happen(ledger, what, () => true);

/** When a cookie is sent, and under what. */
export type Moment = Limits & {
  /** Milliseconds since 1970 on the lab's clock. */
  now: number;
  /** How much longer than its lifetime the mechanism takes a cookie. */
  skewSeconds: number;
  /** What is the matter with the site's store, if something is. */
  store?: "while-store-away" | "while-failing-open";
};

/**
 * What a replay of a cookie shows. Where two things happened to it that ought to be seen apart, it shows
 * neither; logging out, and then everywhere, is one thing. While the store is away it is the store that decides,
 * logged out or not.
 */
export function scenarioOf(ledger: Ledger, canonical: string, moment: Moment): Scenario | Aside {
  const entry = find(ledger, canonical);
  if (!entry) return strange(ledger, canonical);
  const { user, happened, forged } = entry;
  if (user === browsers.attacker) return "own-session";
  if (user !== browsers.alice && !forged) return "somebody-else";
  if (happened.includes("ended-by-attacker")) return "ended-by-attacker";

  const time = timeOf(entry, moment);
  if (time === "lifetime-changed" || time === "at-the-limit") return time;
  const [base, late] = time === "kept-alive" ? [time] : (["while-signed-in", time] as const);
  if (moment.store && !late && !forged && happened.every((what) => logouts.includes(what)))
    return moment.store;
  const things = [forged && ("forged" as const), late, ...happened, moment.store];
  const [first = base, ...others] = things.filter((thing) => thing !== undefined);
  const alike = others.every((other) => first === "after-logout" && other === "after-logout-everywhere");
  return alike ? first : "several-at-once";
}

/** What the passing of time alone has made of a cookie. */
function timeOf(entry: Issued, moment: Moment): Phase | "lifetime-changed" | undefined {
  const then = phase(entry, { ...moment, ...limitsOf(entry) });
  return then === phase(entry, moment) ? then : "lifetime-changed";
}

const limitsOf = ({ lifetimeSeconds, absoluteSeconds }: Limits) => ({ lifetimeSeconds, absoluteSeconds });

type Phase = "after-expiry" | "at-the-limit" | "after-absolute-limit" | "kept-alive";

/**
 * Real systems differ in whether a cookie that is exactly as old as it may be is still good, and in whether they count
 * fractions of a second: there it shows nothing.
 */
function phase({ loginAt, issuedAt }: Issued, moment: Moment): Phase | undefined {
  const { now, lifetimeSeconds, absoluteSeconds, skewSeconds } = moment;
  const age = seconds(now) - seconds(issuedAt);
  const sinceLogin = seconds(now) - seconds(loginAt);
  if (age > lifetimeSeconds + skewSeconds) return "after-expiry";
  if (age >= lifetimeSeconds) return "at-the-limit";
  if (sinceLogin === absoluteSeconds) return "at-the-limit";
  if (absoluteSeconds !== null && sinceLogin > absoluteSeconds) return "after-absolute-limit";
  return sinceLogin > lifetimeSeconds ? "kept-alive" : undefined;
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
