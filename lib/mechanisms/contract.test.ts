import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Verdict } from "@/lib/verdict";
import { type MechanismId, mechanisms } from ".";
import type { Mechanism, Server } from "./mechanism";
import { later, testServer } from "./testing-server";

/** Any unit of a text, halves of surrogate pairs too. */
const anyUnit = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit));

/** Text of every kind that a request could carry, and some that it could not. */
const anyText = fc.oneof(
  fc.string({ unit: anyUnit, maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(..."\0\n\r\t\u007f .=;,\"'%_-+/~"), maxLength: 40 }),
  fc.base64String().map((text) => text.replaceAll("=", ".")),
);

const long = (text: string) => text.padEnd(8192, text || "x");

/** A cookie with one character taken out, put in or replaced. */
const editOf = (cookie: string) =>
  fc
    .record({
      at: fc.nat({ max: cookie.length }),
      taken: fc.nat({ max: 1 }),
      given: fc.oneof(fc.constant(""), fc.constantFrom(..."ABwx059-_+/=.!~"), anyUnit),
    })
    .map(({ at, taken, given }) => cookie.slice(0, at) + given + cookie.slice(at + taken));

/** What holds of every verdict: its trace is the list of checks up to the one that decided. */
function expectSoundTrace(verdict: Verdict) {
  const last = verdict.trace.at(-1);
  expect(verdict.trace.slice(0, -1).every(({ held }) => held)).toBe(true);
  expect(last).toMatchObject(verdict.accepted ? { held: true } : { held: false, question: verdict.failed });
  expect(verdict.trace.every(({ saw }) => saw !== "")).toBe(true);
}

const all: readonly (Mechanism & { id: MechanismId })[] = mechanisms;

describe.each(all)("$id", (mechanism) => {
  const { id } = mechanism;

  async function expectRefusal(text: string, server: Server) {
    const verdict = await mechanism.verify(text, server);
    expect(verdict.accepted, JSON.stringify(text)).toBe(false);
    expectSoundTrace(verdict);
  }

  /** The one rule for a text that looks like a cookie: it is let in exactly when it is the same cookie. */
  async function expectTheSameDecisionAsCanonical(text: string, cookie: string, server: Server) {
    const same = mechanism.canonical(text) === mechanism.canonical(cookie);
    const verdict = await mechanism.verify(text, server);
    expect(verdict.accepted, JSON.stringify(text)).toBe(same);
    expectSoundTrace(verdict);
  }

  test.each(["alice", "bob", "mallory"])("lets %s in with the cookie that was issued", async (user) => {
    const server = testServer();
    const verdict = await mechanism.verify(await mechanism.issue(user, server), server);
    expect(verdict).toMatchObject({ accepted: true, user });
    expectSoundTrace(verdict);
  });

  test("tells the sessions of two users apart", async () => {
    const server = testServer();
    const [alice, bob] = [await mechanism.issue("alice", server), await mechanism.issue("bob", server)];
    expect(await mechanism.verify(alice, server)).toMatchObject({ user: "alice" });
    expect(await mechanism.verify(bob, server)).toMatchObject({ user: "bob" });
  });

  test("issues a cookie that any Set-Cookie header can carry as it is", async () => {
    expect(await mechanism.issue("alice", testServer())).toMatch(/^[\w.~-]+$/);
  });

  test("issues a cookie in its canonical text", async () => {
    const cookie = await mechanism.issue("alice", testServer());
    expect(mechanism.canonical(cookie)).toBe(cookie);
  });

  test("makes the same canonical text of a canonical text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = mechanism.canonical(text);
        expect(mechanism.canonical(once)).toBe(once);
      }),
    );
  });

  test("refuses any text, and says at which question", async () => {
    const server = testServer();
    await mechanism.issue("alice", server);
    await fc.assert(
      fc.asyncProperty(anyText, (text) => expectRefusal(text, server)),
      { numRuns: 300 },
    );
  });

  test("refuses 8 kB of any text", async () => {
    const server = testServer();
    await mechanism.issue("alice", server);
    await fc.assert(
      fc.asyncProperty(anyText, (text) => expectRefusal(long(text), server)),
      { numRuns: 30 },
    );
  });

  test("lets an edited cookie in only if it is still the same cookie", async () => {
    const server = testServer();
    const cookie = await mechanism.issue("alice", server);
    await fc.assert(
      fc.asyncProperty(editOf(cookie), (text) => expectTheSameDecisionAsCanonical(text, cookie, server)),
      { numRuns: 500 },
    );
  });

  test("lets the twins of a cookie in, whose last character differs in bits that do not count", async () => {
    const server = testServer();
    const cookie = await mechanism.issue("alice", server);
    for (const last of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
      await expectTheSameDecisionAsCanonical(cookie.slice(0, -1) + last, cookie, server);
  });

  test("refuses every truncation of a cookie", async () => {
    const server = testServer();
    const cookie = await mechanism.issue("alice", server);
    for (let length = 0; length < cookie.length; length++) {
      await expectRefusal(cookie.slice(0, length), server);
      await expectRefusal(cookie.slice(cookie.length - length), server);
    }
  });

  test.each(all.filter((other) => other.id !== id))("refuses a cookie of $id", async (other) => {
    const keys = ["the same key"];
    const foreign = await other.issue("alice", testServer({ keys }));
    await expectRefusal(foreign, testServer({ keys }));
  });

  test("refuses a cookie of another lab", async () => {
    const here = testServer({ keys: ["the key of this lab"] });
    await mechanism.issue("alice", here);
    const foreign = await mechanism.issue("alice", testServer({ keys: ["the key of another lab"] }));
    await expectRefusal(foreign, here);
  });

  test("refreshing gives a cookie of the same user that lives a whole lifetime longer", async () => {
    const server = testServer();
    const cookie = await mechanism.issue("alice", server);
    const refreshed = await mechanism.refresh(cookie, later(server, 30));
    expect(await mechanism.verify(refreshed, later(server, 60))).toMatchObject({
      accepted: true,
      user: "alice",
    });
    const after = await mechanism.verify(refreshed, later(server, 61));
    if (mechanism.family === "naive") expect(after.accepted).toBe(true);
    else expect(after).toMatchObject({ accepted: false, failed: "in-time" });
  });

  test("refreshing takes the lifetime that the site has now", async () => {
    const server = testServer();
    const cookie = await mechanism.issue("alice", server);
    const longer = { ...server, lifetimeSeconds: 300 };
    const refreshed = await mechanism.refresh(cookie, longer);
    expect((await mechanism.verify(refreshed, later(longer, 300))).accepted).toBe(true);
  });

  test("a twin of a cookie is refreshed to a text that a Set-Cookie header can carry", async () => {
    const server = testServer();
    const cookie = await mechanism.issue("alice", server);
    const twins = [`${cookie}~~~~`, `${cookie}éé`, `${cookie}"  "`, `${cookie}=`];
    for (const twin of twins) {
      if (!(await mechanism.verify(twin, server)).accepted) continue;
      expect(await mechanism.refresh(twin, server)).toMatch(/^[\w.~-]+$/);
    }
  });

  test("ends nobody's session for a text that names none", async () => {
    const server = testServer();
    const cookie = await mechanism.issue("alice", server);
    await mechanism.logout("no session of anybody", server);
    await mechanism.logoutEverywhere("bob", server);
    expect((await mechanism.verify(cookie, server)).accepted).toBe(true);
  });

  test("asks exactly what it says that it asks, in that order, of whomever it lets in", async () => {
    const server = testServer();
    for (const user of ["alice", "bob"]) {
      const { trace } = await mechanism.verify(await mechanism.issue(user, server), server);
      expect(trace.map(({ question }) => question)).toEqual(mechanism.asks);
    }
  });

  test("asks nothing of anybody that it does not say", async () => {
    const server = testServer();
    const cookie = await mechanism.issue("alice", server);
    for (const [text, at] of [
      ["garbage", 0],
      [cookie, 31],
      [cookie.slice(1), 0],
      ["", 0],
    ] as const) {
      const { trace } = await mechanism.verify(text, later(server, at));
      for (const { question } of trace) expect(mechanism.asks).toContain(question);
    }
  });

  test("signing in anew, whatever the browser still held, starts a session", async () => {
    const server = testServer();
    const first = await mechanism.issue("alice", server);
    for (const held of [undefined, "garbage", "", first, await mechanism.issue("bob", server)]) {
      const cookie = await mechanism.issue("alice", server, held);
      expect(await mechanism.verify(cookie, server)).toMatchObject({ accepted: true, user: "alice" });
    }
  });
});

test("no two mechanisms have the same id", () => {
  const ids: MechanismId[] = mechanisms.map(({ id }) => id);
  expect(new Set(ids).size).toBe(mechanisms.length);
});
