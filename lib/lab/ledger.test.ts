import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import type { Mechanism } from "@/lib/mechanisms/mechanism";
import { redis } from "@/lib/mechanisms/redis";
import { start, testServer } from "@/lib/mechanisms/testing-server";
import {
  endSession,
  endUser,
  fingerprint,
  type Issued,
  issue,
  type Ledger,
  operated,
  refresh,
  scenarioOf,
} from "./ledger";

const empty: Ledger = { issued: [], forgot: false };

type Cookie = Pick<Issued, "user" | "issuedAt" | "lifetimeSeconds">;

/** Adds a sign-in, of Alice and at the start unless said otherwise. */
const signIn = (ledger: Ledger, cookie: string, given: Partial<Cookie> = {}) =>
  issue(ledger, cookie, { user: "alice", issuedAt: start, lifetimeSeconds: 30, ...given });

const renew = (ledger: Ledger, before: string, after: string, seconds = 5) =>
  refresh(ledger, before, after, { issuedAt: start + seconds * 1000, lifetimeSeconds: 30 });

const at = (seconds: number, lifetimeSeconds = 30) => ({ now: start + seconds * 1000, lifetimeSeconds });

const scenario = (ledger: Ledger, cookie = "cookie", when = at(1)) => scenarioOf(ledger, cookie, when);

const expired = at(31);

const logOut = (ledger: Ledger, cookie = "cookie") => endSession(ledger, cookie, "after-logout", "alice");

describe("the scenario of a replay", () => {
  const signedIn = signIn(empty, "cookie");
  const newKey = operated(signedIn, "after-rotate-key");

  test("is while-signed-in as long as nothing has happened", () => {
    expect(scenario(signedIn)).toBe("while-signed-in");
  });

  test("is after-expiry from the second in which a server would refuse it", () => {
    expect(scenario(signedIn, "cookie", at(30.999))).toBe("while-signed-in");
    expect(scenario(signedIn, "cookie", expired)).toBe("after-expiry");
    const late = signIn(empty, "cookie", { issuedAt: start + 900 });
    expect(scenario(late, "cookie", at(30.999))).toBe("while-signed-in");
    expect(scenario(late, "cookie", expired)).toBe("after-expiry");
  });

  test("is what happened to the session", () => {
    expect(scenario(logOut(signedIn))).toBe("after-logout");
    expect(scenario(endUser(signedIn, "alice", "alice"))).toBe("after-logout-everywhere");
    expect(scenario(endSession(signedIn, "cookie", "after-new-sign-in", "alice"))).toBe("after-new-sign-in");
    expect(scenario(operated(signedIn, "after-flush-store"))).toBe("after-flush-store");
    expect(scenario(newKey)).toBe("after-rotate-key");
  });

  test("is the same when the same happens again", () => {
    expect(scenario(logOut(logOut(signedIn)))).toBe("after-logout");
    expect(scenario(operated(newKey, "after-rotate-key"))).toBe("after-rotate-key");
  });

  test("is after-logout when Alice logs out here, and then everywhere", () => {
    expect(scenario(endUser(logOut(signedIn), "alice", "alice"))).toBe("after-logout");
  });

  const happenings: [string, (ledger: Ledger) => Ledger][] = [
    ["a logout", logOut],
    ["a logout everywhere", (ledger) => endUser(ledger, "alice", "alice")],
    ["a new key", (ledger) => operated(ledger, "after-rotate-key")],
    ["a flushed store", (ledger) => operated(ledger, "after-flush-store")],
    ["a new sign-in", (ledger) => endSession(ledger, "cookie", "after-new-sign-in", "alice")],
  ];
  const pairs = happenings.flatMap(([first, one]) =>
    happenings
      .filter(([second]) => second !== first && `${first}, ${second}` !== "a logout, a logout everywhere")
      .map(([second, other]) => ({ first, one, second, other })),
  );

  test.each(pairs)("is left open after $first and $second", ({ one, other }) => {
    expect(scenario(other(one(signedIn)))).toBe("several-at-once");
  });

  test.each(happenings)("is left open after %s when the session has expired as well", (_, happen) => {
    expect(scenario(happen(signedIn), "cookie", expired)).toBe("several-at-once");
  });

  test("is left open when the old lifetime and the new one do not agree on its age", () => {
    expect(scenario(signedIn, "cookie", at(31, 300))).toBe("lifetime-changed");
    const long = signIn(empty, "cookie", { lifetimeSeconds: 300 });
    expect(scenario(long, "cookie", at(31, 30))).toBe("lifetime-changed");
    expect(scenario(logOut(long), "cookie", at(31, 30))).toBe("lifetime-changed");
  });

  test("does not mind another lifetime on which both agree", () => {
    expect(scenario(signedIn, "cookie", at(29, 300))).toBe("while-signed-in");
    expect(scenario(signedIn, "cookie", at(301, 300))).toBe("after-expiry");
  });

  test("is no scenario for the attacker's own session, whatever happened to it", () => {
    const own = signIn(empty, "cookie", { user: "mallory" });
    for (const ledger of [
      own,
      operated(own, "after-rotate-key"),
      endSession(own, "cookie", "after-logout", "attacker"),
    ])
      expect(scenario(ledger, "cookie", expired)).toBe("own-session");
  });

  test("shows nothing about Alice when the attacker ended her session, whatever else happened", () => {
    for (const ledger of [
      endSession(signedIn, "cookie", "after-logout", "attacker"),
      endSession(signedIn, "cookie", "after-new-sign-in", "attacker"),
      endUser(signedIn, "alice", "attacker"),
    ])
      for (const after of [ledger, logOut(ledger), operated(ledger, "after-flush-store")])
        expect(scenario(after)).toBe("ended-by-attacker");
  });

  test("of Bob's cookie shows nothing about Alice", () => {
    const bob = signIn(empty, "cookie", { user: "bob" });
    expect(scenario(bob)).toBe("somebody-else");
    expect(scenario(endSession(bob, "cookie", "after-logout", "bob"))).toBe("somebody-else");
  });
});

describe("what ends", () => {
  const renewed = renew(signIn(empty, "first"), "first", "second");

  test.each(["first", "second"])(
    "with a logout of %s is all that refreshing made of one sign-in",
    (cookie) => {
      const ledger = logOut(renewed, cookie);
      expect(scenario(ledger, "first")).toBe("after-logout");
      expect(scenario(ledger, "second")).toBe("after-logout");
    },
  );

  test("with a logout is that session and not another one of Alice", () => {
    expect(scenario(logOut(signIn(renewed, "laptop"), "second"), "laptop")).toBe("while-signed-in");
  });

  test("with a logout everywhere is all of Alice and nothing of Bob", () => {
    const both = signIn(signIn(renewed, "laptop"), "his", { user: "bob" });
    const ledger = endUser(both, "alice", "alice");
    expect(["first", "second", "laptop"].map((cookie) => scenario(ledger, cookie))).toEqual([
      "after-logout-everywhere",
      "after-logout-everywhere",
      "after-logout-everywhere",
    ]);
    expect(ledger.issued.filter(({ user }) => user === "bob")).toMatchObject([{ happened: [] }]);
  });

  test("with a logout by a stranger's cookie is nothing", () => {
    expect(logOut(renewed, "stranger")).toEqual(renewed);
  });

  test("does not end what is issued afterwards", () => {
    const ledger = signIn(operated(operated(renewed, "after-flush-store"), "after-rotate-key"), "new");
    expect(scenario(ledger, "new")).toBe("while-signed-in");
  });

  test("lives again when the same text is issued again, as after a quick sign-in within one second", () => {
    const ledger = signIn(logOut(signIn(empty, "cookie")), "cookie");
    expect(scenario(ledger)).toBe("while-signed-in");
    expect(ledger.issued).toHaveLength(1);
  });
});

describe("a session that is refreshed", () => {
  test("lives from its new time on, and its old cookie as long as it would have", () => {
    const ledger = renew(signIn(empty, "first"), "first", "second", 20);
    expect(scenario(ledger, "second", at(50))).toBe("while-signed-in");
    expect(scenario(ledger, "second", at(51))).toBe("after-expiry");
    expect(scenario(ledger, "first", expired)).toBe("after-expiry");
  });

  test("under the same text is one cookie with the new time", () => {
    const ledger = renew(signIn(empty, "cookie"), "cookie", "cookie", 20);
    expect(ledger.issued).toHaveLength(1);
    expect(scenario(ledger, "cookie", at(50))).toBe("while-signed-in");
  });

  test("keeps what has happened to it", () => {
    const ledger = renew(operated(signIn(empty, "first"), "after-flush-store"), "first", "second");
    expect(scenario(ledger, "second", at(6))).toBe("after-flush-store");
  });

  test("is entered only if it is known", () => {
    expect(renew(empty, "stranger", "cookie")).toBe(empty);
  });
});

describe("a cookie that was never issued", () => {
  const all: readonly (Mechanism & { id: MechanismId })[] = mechanisms;

  test.each(all)(
    "$id: is edited when it was made from one that was, with Bob signed in beside her or not",
    async (mechanism) => {
      const server = testServer();
      const cookie = await mechanism.issue("alice", server);
      const alone = signIn(empty, cookie);
      const both = signIn(alone, await mechanism.issue("bob", server), { user: "bob" });
      for (const ledger of [alone, both]) {
        expect(scenario(ledger, mechanism.canonical(anatomy[mechanism.id].edits[0].of(cookie)))).toBe(
          "edited",
        );
        expect(scenario(ledger, "garbage")).toBe("made-up");
        expect(scenario(ledger, "x".repeat(8192))).toBe("made-up");
      }
    },
  );

  test("is edited as well when its end was cut off or changed, and no other session begins like it", async () => {
    const [hers = "", his = ""] = await Promise.all(
      ["alice", "bob"].map((user) => redis.issue(user, testServer(), undefined)),
    );
    const ledger = signIn(signIn(empty, hers), his, { user: "bob" });
    for (const cookie of [hers, his])
      for (const text of [cookie.slice(0, -5), `${cookie.slice(0, -5)}xxxxx`, `${cookie}xxxxx`])
        expect(scenario(ledger, text)).toBe("edited");
  });

  test("is made up while there is none from which it could have been made", () => {
    expect(scenario(empty)).toBe("made-up");
  });
});

describe("the size of the ledger", () => {
  /** Texts that share neither beginning nor ending. */
  const text = (at: number) => `${at} cookie with a middle ${at}`.padStart(40, `${at}-`).padEnd(60, `-${at}`);
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => text(at)).reduce(
      (ledger, cookie) => signIn(ledger, cookie),
      empty,
    );

  test("stops at 48 cookies, of which the oldest go first", () => {
    const ledger = many(60);
    expect(ledger.issued).toHaveLength(48);
    expect(scenario(ledger, text(11))).toBe("unknown");
    expect(scenario(ledger, text(12))).toBe("while-signed-in");
    expect(scenario(ledger, text(59))).toBe("while-signed-in");
  });

  test("decides whether a stranger is called made up or unknown", () => {
    expect(scenario(many(48), "stranger")).toBe("made-up");
    expect(scenario(many(49), "stranger")).toBe("unknown");
    expect(scenario(operated(many(49), "after-flush-store"), "stranger")).toBe("unknown");
  });

  test("does not grow when one cookie is issued over and over", () => {
    const ledger = Array.from({ length: 100 }).reduce<Ledger>((ledger) => signIn(ledger, "cookie"), empty);
    expect(ledger.issued).toHaveLength(1);
    expect(ledger.forgot).toBe(false);
  });

  test("keeps the cookie that Alice began with, however often a thief had his refreshed", () => {
    let ledger = signIn(signIn(empty, text(0)), "his", { user: "bob" });
    for (let time = 1; time < 100; time++) ledger = renew(ledger, text(time - 1), text(time), time);
    expect(ledger.issued.length).toBeLessThanOrEqual(48);
    expect(scenario(ledger, text(0))).toBe("while-signed-in");
    expect(scenario(ledger, "his")).toBe("somebody-else");
    expect(scenario(logOut(ledger, text(99)), text(0))).toBe("after-logout");
    expect(scenario(logOut(ledger, text(0)), text(99), at(100))).toBe("after-logout");
  });
});

describe("a fingerprint", () => {
  const all: readonly Mechanism[] = mechanisms;

  test.each(all)(
    "$id: is the same for all texts of one cookie, and another for another",
    async (mechanism) => {
      const server = testServer();
      const cookie = await mechanism.issue("alice", server);
      const nameOf = (text: string) => fingerprint(mechanism.canonical(text));
      for (const last of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") {
        const text = cookie.slice(0, -1) + last;
        const { accepted } = await mechanism.verify(text, server);
        expect(nameOf(text) === nameOf(cookie)).toBe(accepted);
      }
    },
  );

  test("is of a fixed size, and of another text another", () => {
    const cookie = "x".repeat(100);
    expect(fingerprint(cookie)).toMatch(/^[\w-]{16}$/);
    expect(fingerprint(cookie)).not.toBe(fingerprint(`${cookie}x`));
  });

  test("is all that the ledger keeps of a cookie", async () => {
    for (const mechanism of all) {
      const cookie = await mechanism.issue("alice", testServer());
      const kept = JSON.stringify(signIn(empty, cookie));
      for (let at = 0; at + 8 <= cookie.length; at++) expect(kept).not.toContain(cookie.slice(at, at + 8));
    }
  });
});
