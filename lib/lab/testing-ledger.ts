import { start } from "@/lib/mechanisms/testing-server";
import { endSession, type Issued, issue, type Ledger, refresh } from "./ledger";
import { type Moment, scenarioOf } from "./scenario-of";

export const empty: Ledger = { issued: [], forgot: false };

const limits = { lifetimeSeconds: 30, absoluteSeconds: null };

type Cookie = Pick<Issued, "user" | "issuedAt" | "lifetimeSeconds" | "absoluteSeconds" | "forged">;

/** Adds a sign-in, of Alice and at the start unless said otherwise. */
export const signIn = (ledger: Ledger, cookie: string, given: Partial<Cookie> = {}) =>
  issue(ledger, cookie, { user: "alice", issuedAt: start, ...limits, ...given });

/** Renews a session so many seconds after the start. */
export const renew = (
  ledger: Ledger,
  before: string,
  after: string,
  seconds = 5,
  given: Partial<Cookie> = {},
) => refresh(ledger, before, after, { issuedAt: start + seconds * 1000, ...limits, ...given });

export const logOut = (ledger: Ledger, cookie = "cookie") =>
  endSession(ledger, cookie, "after-logout", { by: "alice" });

/** So many seconds after the start, at a server that allows no skew and refuses what comes. */
export const at = (seconds: number, given: Partial<Moment> = {}): Moment => ({
  now: start + seconds * 1000,
  ...limits,
  skewSeconds: 0,
  isAuthentic: false,
  ...given,
});

export const scenario = (ledger: Ledger, cookie = "cookie", when = at(1)) => scenarioOf(ledger, cookie, when);

/** What a replay of a cookie is at each of so many seconds after the start. */
export const over =
  (ledger: Ledger, cookie = "cookie", given: Partial<Moment> = {}) =>
  (...seconds: number[]) =>
    seconds.map((second) => scenario(ledger, cookie, at(second, given)));
