/** What a replay can show, one thing at a time: the rows of the truth table and of the outcome table. */
export const scenarios = [
  "while-signed-in",
  "after-expiry",
  "after-logout",
  "after-logout-everywhere",
  "edited",
  "forged",
  "kept-alive",
  "after-absolute-limit",
  "after-rotate-key",
  "after-rotate-key-with-fallback",
  "after-flush-store",
  "while-store-away",
  "while-failing-open",
] as const;
export type Scenario = (typeof scenarios)[number];

/**
 * What a request from the attacker's browser was when it shows none of them, and so is not kept: it carried no
 * cookie; a cookie of his own; one of somebody else than Alice; one that was neither issued here nor made from one
 * that was; one whose session a newer sign-in has replaced; one whose session the attacker has ended himself; one
 * whose session was ended when somebody else's logout cut the app's lifetime; one whose user has logged out
 * everywhere, from another session, at a server that could not find this one; one issued under another lifetime; one
 * sent at the very end of it, where real systems differ; one after two things that ought to be seen apart; one too old
 * for the ledger to know.
 */
export const asides = [
  "no-cookie",
  "own-session",
  "somebody-else",
  "made-up",
  "after-new-sign-in",
  "ended-by-attacker",
  "after-lifetime-cut",
  "after-logout-elsewhere",
  "lifetime-changed",
  "at-the-limit",
  "several-at-once",
  "unknown",
] as const;
export type Aside = (typeof asides)[number];

export const isScenario = (name: Scenario | Aside): name is Scenario =>
  (scenarios as readonly string[]).includes(name);
