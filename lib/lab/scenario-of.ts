import { seconds } from "@/lib/mechanisms/mechanism";
import type { Aside, Scenario } from "@/lib/scenarios";
import { browsers } from "./browsers";
import { ends, find, type Issued, type Ledger, type SessionLimits } from "./ledger";
import type { Dropped } from "./records";

/** When a cookie is sent, and under what. */
export type Moment = SessionLimits & {
  /** Milliseconds since 1970 on the lab's clock. */
  now: number;
  /** How much longer than its lifetime the mechanism takes a cookie. */
  skewSeconds: number;
  /** Whether the server found that it was made with its key. */
  isAuthentic: boolean;
  /** Records of the site were dropped for want of room. */
  droppedRecords?: Dropped;
  /** What is the matter with the site's store, if something is. */
  store?: "while-store-away" | "while-failing-open";
};

const mayHaveLostRecord = ({ by }: Issued, { droppedRecords: dropped }: Moment) =>
  dropped === true || (by !== undefined && dropped?.includes(by));

/**
 * What a replay of a cookie shows. Where two things happened to it that ought to be seen apart, it shows
 * neither; logging out, and then everywhere, is one thing, and logging out unheard is two.
 */
export function scenarioOf(ledger: Ledger, canonical: string, moment: Moment): Scenario | Aside {
  const entry = find(ledger, canonical);
  if (!entry) return strange(ledger, canonical, moment);
  const { user, happened, forged, unheard } = entry;
  if (user === browsers.attacker) return "own-session";
  if (user !== browsers.alice && !forged) return "somebody-else";
  if (happened.includes("ended-by-attacker")) return "ended-by-attacker";
  if (mayHaveLostRecord(entry, moment)) return "unknown";

  const time = happened.includes("after-lifetime-cut") ? undefined : timeOf(entry, moment);
  if (time === "lifetime-changed" || time === "at-the-limit") return time;
  const [base, late] = time === "kept-alive" ? [time] : (["while-signed-in", time] as const);
  const things = [forged && ("forged" as const), late, ...happened, moment.store];
  const [first = base, ...others] = things.filter((thing) => thing !== undefined);
  const alike = others.every((other) => first === "after-logout" && other === "after-logout-everywhere");
  return alike && !unheard ? first : "several-at-once";
}

/**
 * What the passing of time alone has made of a cookie. One that was made while there was no absolute limit may not tell
 * when its session began, and no server that has one now takes it then.
 */
function timeOf(entry: Issued, moment: Moment): Phase | "lifetime-changed" | undefined {
  const then = phase(entry, { ...moment, ...limitsOf(entry) });
  const isNewlyLimited = entry.absoluteSeconds === null && moment.absoluteSeconds !== null;
  if (isNewlyLimited && then !== "after-expiry") return "lifetime-changed";
  return then === phase(entry, moment) ? then : "lifetime-changed";
}

const limitsOf = ({ lifetimeSeconds, absoluteSeconds }: SessionLimits) => ({
  lifetimeSeconds,
  absoluteSeconds,
});

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
 * What a cookie is that was not issued here, or is no longer known: an edited one keeps the ending of an issued one, or
 * a beginning that no other session has, but one that is likewise and authentic was made with the key. When its time
 * is over or the key is gone that made it, an edit of it shows nothing.
 */
function strange({ issued, forgot }: Ledger, canonical: string, moment: Moment): Scenario | Aside {
  const [head, tail, signedTail] = ends(canonical);
  const alikes = new Set(issued.filter(({ ends }) => ends[0] === head).map(({ session }) => session));
  const isLike = ({ ends }: Issued) => (ends[0] === head && alikes.size === 1) || ends[2] === signedTail;
  const originals = issued.filter(
    (entry) => entry.ends[1] === tail || (isLike(entry) && !moment.isAuthentic),
  );
  if (originals.length === 0) return forgot ? "unknown" : "made-up";
  const isOver = (entry: Issued) =>
    entry.forged || entry.happened.includes("after-rotate-key") || timeOf(entry, moment) === "after-expiry";
  return originals.every(isOver) ? "several-at-once" : "edited";
}
