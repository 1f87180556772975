import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { start, testServer } from "@/lib/mechanisms/testing-server";
import {
  dropped,
  emptyLedger,
  endSession,
  endUser,
  find,
  fingerprint,
  flushStore,
  type Issued,
  issue,
  type Ledger,
  rotateKey,
  scenarioOf,
} from "./ledger";

/** An entry for a cookie of Alice, as a sign-in makes it. */
const signIn = (cookie: string, given: Partial<Issued> = {}): Issued => ({
  fingerprint: cookie,
  session: cookie,
  browser: "alice",
  user: "alice",
  issuedAt: start,
  lifetimeSeconds: 30,
  ...given,
});

const ledgerOf = (...entries: Issued[]) => entries.reduce(issue, emptyLedger);

const at = (seconds: number, lifetimeSeconds = 30) => ({ now: start + seconds * 1000, lifetimeSeconds });

const scenario = (ledger: Ledger, cookie = "cookie", when = at(1)) => scenarioOf(ledger, cookie, when);

const expired = at(31);

describe("the scenario of a replay", () => {
  const signedIn = ledgerOf(signIn("cookie"));

  test("is while-signed-in as long as nothing has happened", () => {
    expect(scenario(signedIn)).toBe("while-signed-in");
  });

  test("is after-expiry from the second in which a server would refuse it", () => {
    expect(scenario(signedIn, "cookie", at(30.999))).toBe("while-signed-in");
    expect(scenario(signedIn, "cookie", expired)).toBe("after-expiry");
    const late = ledgerOf(signIn("cookie", { issuedAt: start + 900 }));
    expect(scenario(late, "cookie", at(30.999))).toBe("while-signed-in");
    expect(scenario(late, "cookie", expired)).toBe("after-expiry");
  });

  test("is what ended the session", () => {
    expect(scenario(endSession(signedIn, "cookie", "after-logout"))).toBe("after-logout");
    expect(scenario(endUser(signedIn, "alice"))).toBe("after-logout-everywhere");
    expect(scenario(flushStore(signedIn))).toBe("after-flush-store");
    expect(scenario(rotateKey(signedIn))).toBe("after-rotate-key");
    expect(scenario(endSession(signedIn, "cookie", "after-new-sign-in"))).toBe("after-new-sign-in");
  });

  test("is what ended it first", () => {
    const loggedOut = endSession(signedIn, "cookie", "after-logout");
    expect(scenario(flushStore(endUser(loggedOut, "alice")))).toBe("after-logout");
    expect(scenario(endSession(flushStore(signedIn), "cookie", "after-logout"))).toBe("after-flush-store");
  });

  test("is after-expiry for an expired session, whatever else ended it", () => {
    expect(scenario(endSession(signedIn, "cookie", "after-logout"), "cookie", expired)).toBe("after-expiry");
    expect(scenario(flushStore(signedIn), "cookie", expired)).toBe("after-expiry");
  });

  test("is edited for a cookie that was never issued", () => {
    expect(scenario(signedIn, "another")).toBe("edited");
    expect(scenario(emptyLedger)).toBe("edited");
  });

  test("is left open when a new key and something else happened", () => {
    const newKey = rotateKey(signedIn);
    expect(scenario(newKey, "cookie", expired)).toBe("several-at-once");
    expect(scenario(endSession(newKey, "cookie", "after-logout"))).toBe("several-at-once");
    expect(scenario(rotateKey(endUser(signedIn, "alice")))).toBe("several-at-once");
    expect(scenario(rotateKey(newKey))).toBe("after-rotate-key");
  });

  test("is left open when the old lifetime and the new one do not agree on its age", () => {
    expect(scenario(signedIn, "cookie", at(31, 300))).toBe("lifetime-changed");
    const long = ledgerOf(signIn("cookie", { lifetimeSeconds: 300 }));
    expect(scenario(long, "cookie", at(31, 30))).toBe("lifetime-changed");
    expect(scenario(rotateKey(long), "cookie", at(31, 30))).toBe("lifetime-changed");
  });

  test("does not mind another lifetime on which both agree", () => {
    expect(scenario(signedIn, "cookie", at(29, 300))).toBe("while-signed-in");
    expect(scenario(signedIn, "cookie", at(301, 300))).toBe("after-expiry");
  });

  test("is no scenario for the attacker's own session, whatever happened to it", () => {
    const own = ledgerOf(signIn("cookie", { user: "mallory", browser: "attacker" }));
    for (const ledger of [own, rotateKey(own), flushStore(own)])
      expect(scenario(ledger, "cookie", expired)).toBe("own-session");
  });

  test("of Bob's cookie is told like one of Alice's", () => {
    const bob = ledgerOf(signIn("cookie", { user: "bob", browser: "bob" }));
    expect(scenario(bob)).toBe("while-signed-in");
    expect(scenario(endSession(bob, "cookie", "after-logout"))).toBe("after-logout");
  });
});

describe("what ends", () => {
  const refreshed = ledgerOf(signIn("first"), signIn("second", { session: "first", issuedAt: start + 5000 }));

  test.each(["first", "second"])("with a logout of %s is all that refreshing made of one sign-in", (cookie) => {
    const ledger = endSession(refreshed, cookie, "after-logout");
    expect(scenario(ledger, "first")).toBe("after-logout");
    expect(scenario(ledger, "second")).toBe("after-logout");
  });

  test("with a logout is that session and not another one of Alice", () => {
    const ledger = endSession(issue(refreshed, signIn("laptop")), "second", "after-logout");
    expect(scenario(ledger, "laptop")).toBe("while-signed-in");
  });

  test("with a logout everywhere is all of Alice and nothing of Bob", () => {
    const both = issue(
      issue(refreshed, signIn("laptop")),
      signIn("his", { user: "bob", browser: "bob" }),
    );
    const ledger = endUser(both, "alice");
    expect(["first", "second", "laptop", "his"].map((cookie) => scenario(ledger, cookie))).toEqual([
      "after-logout-everywhere",
      "after-logout-everywhere",
      "after-logout-everywhere",
      "while-signed-in",
    ]);
  });

  test("with a logout by an unknown cookie is nothing", () => {
    expect(endSession(refreshed, "unknown", "after-logout")).toBe(refreshed);
  });

  test("does not end what is issued afterwards", () => {
    const ledger = issue(rotateKey(flushStore(refreshed)), signIn("new"));
    expect(scenario(ledger, "new")).toBe("while-signed-in");
  });

  test("lives again when the same text is issued again, as after a quick sign-in within one second", () => {
    const ledger = issue(endSession(ledgerOf(signIn("cookie")), "cookie", "after-logout"), signIn("cookie"));
    expect(scenario(ledger)).toBe("while-signed-in");
    expect(ledger.issued).toHaveLength(1);
  });
});

describe("the size of the ledger", () => {
  const many = (count: number) => ledgerOf(...Array.from({ length: count }, (_, at) => signIn(`cookie ${at}`)));

  test("stops at 48 cookies, of which the oldest go first", () => {
    const ledger = many(60);
    expect(ledger.issued).toHaveLength(48);
    expect(find(ledger, "cookie 11")).toBeUndefined();
    expect(find(ledger, "cookie 12")).toBeDefined();
    expect(scenario(ledger, "cookie 59")).toBe("while-signed-in");
  });

  test("decides whether a stranger is called edited or unknown", () => {
    expect(scenario(many(48), "stranger")).toBe("edited");
    expect(scenario(many(49), "stranger")).toBe("unknown");
    expect(scenario(flushStore(many(49)), "stranger")).toBe("unknown");
  });

  test("does not grow when one cookie is issued over and over", () => {
    const ledger = ledgerOf(...Array.from({ length: 100 }, () => signIn("cookie")));
    expect(ledger).toEqual({ issued: [signIn("cookie")], forgot: false });
  });
});

describe("the browsers that would have dropped their cookie", () => {
  const bob = { user: "bob", browser: "bob" } as const;
  const both = ledgerOf(signIn("hers"), signIn("his", { ...bob, issuedAt: start + 10_000 }));

  test("are those whose Max-Age has passed, to the millisecond", () => {
    expect(dropped(both, start + 29_999)).toEqual([]);
    expect(dropped(both, start + 30_000)).toEqual(["alice"]);
    expect(dropped(both, start + 40_000)).toEqual(["alice", "bob"]);
  });

  test("go by the newest cookie of each", () => {
    const again = issue(both, signIn("newer", { issuedAt: start + 20_000 }));
    expect(dropped(again, start + 40_000)).toEqual(["bob"]);
    expect(dropped(again, start + 50_000)).toEqual(["alice", "bob"]);
  });

  test("go by the lifetime that the cookie was sent with", () => {
    const long = issue(both, signIn("longer", { lifetimeSeconds: 300 }));
    expect(dropped(long, start + 299_999)).toEqual(["bob"]);
  });

  test("never hold the attacker's, who keeps what he has", () => {
    const own = ledgerOf(signIn("own", { user: "mallory", browser: "attacker" }));
    expect(dropped(own, start + 1_000_000)).toEqual([]);
    expect(dropped(emptyLedger, start)).toEqual([]);
  });
});

describe("a fingerprint", () => {
  test.each(mechanisms)("$id: is the same for all texts of one cookie, and another for another", async (mechanism) => {
    const server = testServer(mechanism.id);
    const cookie = await mechanism.issue("alice", server);
    const nameOf = (text: string) => fingerprint(mechanism.canonical(text));
    for (const last of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") {
      const text = cookie.slice(0, -1) + last;
      const { accepted } = await mechanism.verify(text, server);
      expect(nameOf(text) === nameOf(cookie)).toBe(accepted);
    }
  });

  test("does not hold the cookie, nor any part of it that could be sent", () => {
    const cookie = "x".repeat(100);
    expect(fingerprint(cookie)).toMatch(/^[\w-]{16}$/);
    expect(fingerprint(cookie)).not.toBe(fingerprint(`${cookie}x`));
  });
});
