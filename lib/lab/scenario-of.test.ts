import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutLifetimes, endSession, endUser, type Ledger, operated } from "./ledger";
import { at, empty, logOut, renew, scenario, signIn } from "./testing-ledger";

const signedIn = signIn(empty, "cookie");
const expired = at(31);

const logOutEverywhere = (ledger: Ledger) => endUser(ledger, "alice", { by: "alice" });
const newSignIn = (ledger: Ledger) => endSession(ledger, "cookie", "after-new-sign-in", { by: "alice" });
const operator = (what: Parameters<typeof operated>[1]) => (ledger: Ledger) => operated(ledger, what);

/** What can happen to a session apart from the passing of time, and what it is called. */
const happenings = [
  { what: "a logout", happen: (ledger: Ledger) => logOut(ledger), name: "after-logout" },
  { what: "a logout everywhere", happen: logOutEverywhere, name: "after-logout-everywhere" },
  { what: "a new key", happen: operator("after-rotate-key"), name: "after-rotate-key" },
  {
    what: "a new key beside the old one",
    happen: operator("after-rotate-key-with-fallback"),
    name: "after-rotate-key-with-fallback",
  },
  { what: "a flushed store", happen: operator("after-flush-store"), name: "after-flush-store" },
  { what: "a new sign-in", happen: newSignIn, name: "after-new-sign-in" },
  { what: "a cut lifetime", happen: cutLifetimes, name: "after-lifetime-cut" },
] as const;

/** Those of which none changes what another is called. */
const independent = happenings.filter(
  ({ name }) => !["after-logout-everywhere", "after-lifetime-cut"].includes(name),
);

describe("the scenario of a replay", () => {
  test("is while-signed-in as long as nothing has happened", () => {
    expect(scenario(signedIn)).toBe("while-signed-in");
  });

  test.each(happenings)("is $name after $what, however often", ({ happen, name }) => {
    expect(scenario(happen(signedIn))).toBe(name);
    expect(scenario(happen(happen(signedIn)))).toBe(name);
  });

  test("is after-logout when Alice logs out here, and then everywhere", () => {
    expect(scenario(logOutEverywhere(logOut(signedIn)))).toBe("after-logout");
  });

  test("is after-logout when her logout cut the lifetime of everybody: her session had ended before", () => {
    expect(scenario(cutLifetimes(logOut(signedIn)))).toBe("after-logout");
    expect(scenario(cutLifetimes(logOutEverywhere(signedIn)))).toBe("after-logout-everywhere");
  });

  const oneThing = [
    "a logout, a logout everywhere",
    "a logout, a cut lifetime",
    "a logout everywhere, a cut lifetime",
  ];
  const pairs = happenings.flatMap((one) =>
    happenings
      .filter((other) => other !== one && !oneThing.includes(`${one.what}, ${other.what}`))
      .map((other) => ({ first: one.what, one: one.happen, second: other.what, other: other.happen })),
  );

  test.each(pairs)("is left open after $first and $second", ({ one, other }) => {
    expect(scenario(other(one(signedIn)))).toBe("several-at-once");
  });

  test.each(happenings.filter(({ name }) => name !== "after-lifetime-cut"))(
    "is left open after $what when the session has expired as well",
    ({ happen }) => {
      expect(scenario(happen(signedIn), "cookie", expired)).toBe("several-at-once");
    },
  );

  test("is the one thing that happened or left open, in whatever order and however often", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...independent)), (order) => {
        const ledger = order.reduce((ledger, { happen }) => happen(ledger), signedIn);
        const [name = "while-signed-in", ...others] = new Set(order.map(({ name }) => name));
        expect(scenario(ledger)).toBe(others.length > 0 ? "several-at-once" : name);
      }),
    );
  });
});

describe("a replay while the store is away", () => {
  test.each(["while-store-away", "while-failing-open"] as const)("is %s, and no longer", (store) => {
    expect(scenario(signedIn, "cookie", at(1, { store }))).toBe(store);
    expect(scenario(signedIn)).toBe("while-signed-in");
  });

  test.each(happenings)("is left open after $what", ({ happen }) => {
    for (const store of ["while-store-away", "while-failing-open"] as const)
      expect(scenario(happen(signedIn), "cookie", at(1, { store }))).toBe("several-at-once");
  });

  test("is left open when the session has expired as well", () => {
    expect(scenario(signedIn, "cookie", at(31, { store: "while-store-away" }))).toBe("several-at-once");
  });
});

describe("a replay of what Alice ended when the server did not hear of it", () => {
  const by = { by: "alice", unheard: true } as const;
  const all = signIn(signIn(renew(signedIn, "cookie", "renewed"), "laptop"), "his", { user: "bob" });
  const names = (ledger: Ledger) =>
    ["cookie", "renewed", "laptop", "his"].map((cookie) => scenario(ledger, cookie, at(6)));

  test("is left open, of that session and no other", () => {
    expect(names(endSession(all, "cookie", "after-logout", by))).toEqual([
      "several-at-once",
      "several-at-once",
      "while-signed-in",
      "somebody-else",
    ]);
  });

  test("is left open of all her sessions when she wanted to end all, and not of Bob's", () => {
    expect(names(endUser(all, "alice", by))).toEqual([
      "several-at-once",
      "several-at-once",
      "several-at-once",
      "somebody-else",
    ]);
  });

  test("stays open when she ends it once more", () => {
    const unheard = endSession(all, "cookie", "after-logout", by);
    expect(names(logOut(unheard))[0]).toBe("several-at-once");
  });
});

describe("a replay of a forged cookie", () => {
  const forged = signIn(empty, "cookie", { user: "admin", forged: true });

  test("is forged, also when a thief kept it alive", () => {
    expect(scenario(forged)).toBe("forged");
    const alive = renew(renew(forged, "cookie", "second", 20), "second", "third", 40);
    expect(scenario(alive, "third", at(50))).toBe("forged");
  });

  test("is left open when it is too old, or anything else happened to it", () => {
    expect(scenario(forged, "cookie", expired)).toBe("several-at-once");
    expect(scenario(forged, "cookie", at(1, { store: "while-failing-open" }))).toBe("several-at-once");
    for (const { happen } of independent) expect(scenario(happen(forged))).toBe("several-at-once");
    expect(scenario(cutLifetimes(forged))).toBe("several-at-once");
  });

  test("is nothing that the thief himself ended", () => {
    expect(scenario(endUser(forged, "admin", { by: "attacker" }))).toBe("ended-by-attacker");
    expect(scenario(endSession(forged, "cookie", "after-logout", { by: "attacker" }))).toBe(
      "ended-by-attacker",
    );
  });

  test("is not what happens to Alice", () => {
    const both = signIn(forged, "hers");
    expect(scenario(logOut(both, "hers"))).toBe("forged");
    expect(scenario(logOutEverywhere(both))).toBe("forged");
  });
});

describe("a replay that shows nothing about Alice", () => {
  test("is of the attacker's own session, whatever happened to it", () => {
    const own = signIn(empty, "cookie", { user: "mallory" });
    const ended = endSession(own, "cookie", "after-logout", { by: "attacker" });
    for (const ledger of [own, operated(own, "after-rotate-key"), cutLifetimes(own), ended])
      expect(scenario(ledger, "cookie", at(31, { store: "while-store-away" }))).toBe("own-session");
  });

  test("is of a session that the attacker ended, whatever else happened", () => {
    for (const ended of [
      endSession(signedIn, "cookie", "after-logout", { by: "attacker" }),
      endSession(signedIn, "cookie", "after-new-sign-in", { by: "attacker" }),
      endUser(signedIn, "alice", { by: "attacker" }),
      endUser(signedIn, "alice", { by: "attacker", unheard: true }),
    ])
      for (const happen of [(ledger: Ledger) => ledger, ...happenings.map(({ happen }) => happen)])
        for (const when of [at(1), expired])
          expect(scenario(happen(ended), "cookie", when)).toBe("ended-by-attacker");
  });

  test("is of Bob's cookie", () => {
    const bob = signIn(empty, "cookie", { user: "bob" });
    expect(scenario(bob)).toBe("somebody-else");
    expect(scenario(endSession(bob, "cookie", "after-logout", { by: "bob" }))).toBe("somebody-else");
  });
});
