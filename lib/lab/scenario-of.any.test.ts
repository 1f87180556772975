import fc from "fast-check";
import { expect, test } from "vitest";
import { asides, scenarios } from "@/lib/scenarios";
import { cutLifetimes, endSession, endUser, type Ledger, operated, restoreLifetimes } from "./ledger";
import { scenarioOf } from "./scenario-of";
import { at, empty, renew, signIn } from "./testing-ledger";

const cookie = fc.constantFrom("first", "second", "third");
const user = fc.constantFrom("alice", "bob", "mallory");
const by = fc.record({ by: fc.constantFrom("alice", "bob", "attacker"), unheard: fc.boolean() });
const what = fc.constantFrom("after-logout", "after-new-sign-in");
const acts = fc.constantFrom("after-rotate-key", "after-rotate-key-with-fallback", "after-flush-store");
const lifetimeSeconds = fc.constantFrom(1, 30, 300);
const absoluteSeconds = fc.constantFrom(null, 60, 600);
const life = fc.record({ lifetimeSeconds, absoluteSeconds });
const seconds = fc.nat(700);

const anything = fc.oneof(
  fc.tuple(cookie, life, user).map(
    ([name, life, user]) =>
      (ledger: Ledger) =>
        signIn(ledger, name, { ...life, user }),
  ),
  fc.tuple(cookie, life).map(
    ([name, life]) =>
      (ledger: Ledger) =>
        signIn(ledger, name, { ...life, user: "admin", forged: true }),
  ),
  fc.tuple(cookie, cookie, seconds, life).map(
    ([one, other, when, life]) =>
      (ledger: Ledger) =>
        renew(ledger, one, other, when, life),
  ),
  fc.tuple(cookie, what, by).map(
    ([name, what, by]) =>
      (ledger: Ledger) =>
        endSession(ledger, name, what, by),
  ),
  fc.tuple(user, by).map(
    ([user, by]) =>
      (ledger: Ledger) =>
        endUser(ledger, user, by),
  ),
  acts.map((act) => (ledger: Ledger) => operated(ledger, act)),
  fc.constantFrom(cutLifetimes, restoreLifetimes),
);

const moment = fc.record({
  lifetimeSeconds,
  absoluteSeconds,
  skewSeconds: fc.constantFrom(0, 60),
  store: fc.constantFrom(undefined, "while-store-away", "while-failing-open"),
});

test("any replay has a name, whatever happened, and is only looked at", () => {
  const names = new Set<string>([...scenarios, ...asides]);
  const any = fc.tuple(fc.array(anything), fc.oneof(cookie, fc.string()), seconds, moment);
  fc.assert(
    fc.property(any, ([order, name, seconds, moment]) => {
      const ledger = order.reduce((ledger, happen) => happen(ledger), empty);
      const before = structuredClone(ledger);
      expect(names).toContain(scenarioOf(ledger, name, at(seconds, moment)));
      expect(ledger).toEqual(before);
    }),
    { numRuns: 500 },
  );
});
