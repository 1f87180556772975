import { hash } from "node:crypto";
import type { Browser } from "./browsers";
import { crowding } from "./room-for-one";

/** What befell a session, as the people in the story know it. Whether the server noticed is another matter. */
export type Happening =
  | "after-logout"
  | "after-logout-everywhere"
  | "after-rotate-key"
  | "after-rotate-key-with-fallback"
  | "after-flush-store"
  | "after-new-sign-in"
  | "after-lifetime-cut"
  | "after-logout-elsewhere"
  | "ended-by-attacker";

/** The limits that the learner has set, in seconds. */
export type SessionLimits = { lifetimeSeconds: number; absoluteSeconds: number | null };

/** A cookie value that a site issued, and what has happened to its session since. No mechanism may read this. */
export type Issued = SessionLimits & {
  fingerprint: string;
  /** How the text begins and ends, and how what is signed of it ends: an edited copy keeps one of them. */
  ends: [head: string, tail: string, signedTail: string];
  /** The first cookie of the sign-in that this one goes back to: refreshing a session gives it another. */
  session: string;
  user: string;
  /** By whose request it was made: see `senderOf`. */
  by?: string;
  /** When the session began and when this cookie was made, in milliseconds since 1970 on the lab's clock. */
  loginAt: number;
  issuedAt: number;
  /** Made by the thief with the server's key. */
  forged?: true;
  /** It was ended at a time when the server did not take its cookie, or could not tell its store. */
  unheard?: true;
  happened: Happening[];
};

/** The oldest entry comes first. Bounded: `forgot` says that there once were more. */
export type Ledger = Readonly<{ issued: readonly Issued[]; forgot: boolean }>;

const mostEntries = 48;

/** Names a cookie without keeping it. `canonical` is the text that all its equivalent texts share. */
export const fingerprint = (canonical: string) => hash("sha256", canonical, "base64url").slice(0, 16);

const endLength = 12;
/** Names of the ends of a cookie, too short to tell more. */
export const ends = (canonical: string): Issued["ends"] => [
  fingerprint(canonical.slice(0, endLength)).slice(0, 6),
  fingerprint(canonical.slice(-endLength)).slice(0, 6),
  fingerprint(signedPart(canonical).slice(-endLength)).slice(0, 6),
];

/** The text without the signature behind its last dot, which may have been taken off; or all of it. */
const signedPart = (canonical: string) => /^(.+)\.[\w-]*$/s.exec(canonical)?.[1] ?? canonical;

type NewCookie = SessionLimits & Pick<Issued, "user" | "by" | "issuedAt" | "forged">;

/**
 * Adds the cookie of a new sign-in. Where what is signed is still the same as in the cookie `over` which it was made,
 * the server has kept that session's name, and whatever time stands in it.
 */
export function issue(ledger: Ledger, canonical: string, cookie: NewCookie, over?: string): Ledger {
  const name = fingerprint(canonical);
  const kept =
    over !== undefined && signedPart(over) === signedPart(canonical) ? find(ledger, over) : undefined;
  const issuedAt = kept?.issuedAt ?? cookie.issuedAt;
  const entry = { ...cookie, fingerprint: name, ends: ends(canonical), session: name, issuedAt };
  return add(ledger, { ...entry, loginAt: issuedAt, happened: [] });
}

/** Adds the cookie by which a session lives on, or gives the same cookie its new time. */
export function refresh(
  ledger: Ledger,
  before: string,
  after: string,
  life: SessionLimits & Pick<Issued, "issuedAt">,
): Ledger {
  const entry = find(ledger, before);
  return entry
    ? add(ledger, { ...entry, ...life, fingerprint: fingerprint(after), ends: ends(after) })
    : ledger;
}

export const find = ({ issued }: Ledger, canonical: string) => {
  const name = fingerprint(canonical);
  return issued.find((entry) => entry.fingerprint === name);
};

/**
 * When there are too many, one goes of whoever brought the most: a session's refreshed cookies before the one that it began
 * with, else the oldest.
 */
function add({ issued, forgot }: Ledger, entry: Issued): Ledger {
  const entries = [...issued.filter(({ fingerprint }) => fingerprint !== entry.fingerprint), entry];
  if (entries.length <= mostEntries) return { issued: entries, forgot };
  const crowd = crowding(entries.slice(0, -1), ({ by }) => by);
  const goes = crowd.find(({ fingerprint, session }) => fingerprint !== session) ?? crowd[0];
  return { issued: entries.filter((entry) => entry !== goes), forgot: true };
}

type Whose = (entry: Issued) => boolean;

const change = (ledger: Ledger, whose: Whose, to: (entry: Issued) => Issued): Ledger => ({
  ...ledger,
  issued: ledger.issued.map((entry) => (whose(entry) ? to(entry) : entry)),
});

/** Notes what happened to some sessions. */
const happen = (ledger: Ledger, what: Happening, to: Whose): Ledger =>
  change(ledger, to, (entry) =>
    entry.happened.includes(what) ? entry : { ...entry, happened: [...entry.happened, what] },
  );

/** Who ended sessions, and whether the server did nothing about it that it would have done another time. */
type By = { by: Browser; unheard?: boolean };

/** Notes that someone ended the session of a cookie. When it was the attacker, it shows nothing about Alice. */
export function endSession(
  ledger: Ledger,
  canonical: string,
  what: "after-logout" | "after-new-sign-in",
  by: By,
): Ledger {
  const session = find(ledger, canonical)?.session;
  return end(ledger, what, by, (entry) => entry.session === session);
}

export const endUser = (ledger: Ledger, user: string, by: By) =>
  end(ledger, "after-logout-everywhere", by, (entry) => entry.user === user);

/** The same where a server ended the session that it was shown, and could not find its user's others. */
export function endOneOf(ledger: Ledger, canonical: string, user: string, by: By): Ledger {
  const session = find(ledger, canonical)?.session;
  const ended = end(ledger, "after-logout-everywhere", by, (entry) => entry.session === session);
  return end(
    ended,
    "after-logout-elsewhere",
    by,
    (entry) => entry.user === user && entry.session !== session,
  );
}

function end(ledger: Ledger, what: Happening, { by, unheard }: By, whose: Whose): Ledger {
  const ended = happen(ledger, by === "attacker" ? "ended-by-attacker" : what, whose);
  return unheard ? change(ended, whose, (entry) => ({ ...entry, unheard })) : ended;
}

/** Whose session a cookie was issued for. */
export const ownerOf = (ledger: Ledger, canonical: string): string | undefined =>
  find(ledger, canonical)?.user;

/** Notes that someone's logout took the sessions of all others with it. */
export const cutLifetimes = (ledger: Ledger) =>
  happen(ledger, "after-lifetime-cut", ({ happened }) => !happened.some((what) => logouts.includes(what)));

const logouts: Happening[] = ["after-logout", "after-logout-everywhere", "ended-by-attacker"];

/** Notes that the app has started again, and its lifetime is what it was. */
export const restoreLifetimes = (ledger: Ledger): Ledger =>
  change(
    ledger,
    () => true,
    (entry) => ({ ...entry, happened: entry.happened.filter((what) => what !== "after-lifetime-cut") }),
  );

/** Notes what an operator did to everybody. */
export const operated = (
  ledger: Ledger,
  what: Extract<Happening, "after-rotate-key" | "after-rotate-key-with-fallback" | "after-flush-store">,
) => happen(ledger, what, () => true);
