import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { type MechanismId, mechanisms } from ".";
import { jwt } from "./jwt";
import type { Mechanism, Server } from "./mechanism";
import { all, expectSoundTrace, letsIn, sendable } from "./testing-contract";
import { probe } from "./testing-probe";
import { later, testKey, testServer } from "./testing-server";
import { anyText, editOf, editOfEnd, lastCharacters } from "./testing-texts";

const kilobytes = (text: string) => text.padEnd(8192, text || "x");

describe.each(all)("$id", (mechanism) => {
  const { signedIn } = probe(mechanism);

  async function expectRefusal(text: string, server: Server) {
    const verdict = await mechanism.verify(text, server);
    expect(verdict.accepted, JSON.stringify(text)).toBe(false);
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

  test("makes cookies that any Set-Cookie header can carry as they are", async () => {
    const { server, cookie } = await signedIn();
    const renewed = (await mechanism.refresh(cookie, server)) ?? cookie;
    for (const made of [cookie, renewed, await mechanism.forge("admin", server)]) {
      expect(made).toMatch(sendable);
      expect(made.length).toBeLessThan(1024);
    }
  });

  test("makes cookies in their canonical text", async () => {
    const { server, cookie } = await signedIn();
    const renewed = (await mechanism.refresh(cookie, server)) ?? cookie;
    for (const made of [cookie, renewed, await mechanism.forge("admin", server)])
      expect(mechanism.canonical(made)).toBe(made);
  });

  test("makes the same canonical text of a canonical text", async () => {
    const cookie = await mechanism.issue("alice", testServer());
    fc.assert(
      fc.property(fc.oneof(anyText, editOf(cookie), editOfEnd(cookie)), (text) => {
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
      { numRuns: 200 },
    );
  });

  test("refuses 8 kB of any text", async () => {
    const server = testServer();
    await mechanism.issue("alice", server);
    await fc.assert(
      fc.asyncProperty(anyText, (text) => expectRefusal(kilobytes(text), server)),
      { numRuns: 30 },
    );
  });

  test("decides on a cookie with anything changed in it, and never with an exception", async () => {
    const { server, cookie } = await signedIn();
    await fc.assert(
      fc.asyncProperty(editOf(cookie), fc.constantFrom(0, 30, 31, 91), async (text, age) => {
        expectSoundTrace(await mechanism.verify(text, later(server, age)));
      }),
      { numRuns: 100 },
    );
  });

  test("refuses every truncation of a cookie", async () => {
    const { server, cookie } = await signedIn();
    for (let length = 0; length < cookie.length; length++) {
      const start = cookie.slice(0, length);
      if (mechanism.canonical(start) !== cookie) await expectRefusal(start, server);
      await expectRefusal(cookie.slice(cookie.length - length), server);
    }
  });

  test("refuses the cookies of all others, those of its own format by their key", async () => {
    const server = testServer();
    await mechanism.issue("alice", server);
    const isToken = ({ canonical }: Mechanism) => canonical === jwt.canonical;
    for (const other of all.filter(({ id }) => id !== mechanism.id)) {
      const alike = isToken(other) && isToken(mechanism);
      const keys = alike ? [testKey(other.id)] : server.keys;
      await expectRefusal(await other.issue("alice", testServer({ keys })), server);
    }
  });

  test("refuses a cookie of another lab", async () => {
    const here = testServer({ keys: [testKey("of this lab")] });
    await mechanism.issue("alice", here);
    const foreign = await mechanism.issue("alice", testServer({ keys: [testKey("of another lab")] }));
    await expectRefusal(foreign, here);
  });

  test("asks exactly what it says that it asks, in that order, of whomever it lets in", async () => {
    const server = testServer();
    for (const user of ["alice", "bob"]) {
      const { trace } = await mechanism.verify(await mechanism.issue(user, server), server);
      expect(trace.map(({ question }) => question)).toEqual(mechanism.asks);
    }
  });

  test("asks nothing of anybody that it does not say", async () => {
    const { server, cookie } = await signedIn();
    for (const [text, at] of [
      ["garbage", 0],
      [cookie, 31],
      [cookie, 91],
      [cookie.slice(1), 0],
      [anatomy[mechanism.id].edits[0].of(cookie), 0],
      ["", 0],
    ] as const) {
      const { trace } = await mechanism.verify(text, later(server, at));
      for (const { question } of trace) expect(mechanism.asks).toContain(question);
    }
  });

  test("writes nothing and forgets nothing when it verifies", async () => {
    const { server, cookie } = await signedIn();
    const written = [server.records.writes, await server.records.entries()];
    const edits = anatomy[mechanism.id].edits.map((edit) => edit.of(cookie));
    for (const text of ["", "garbage", cookie, cookie.slice(1), ...edits])
      for (const age of [0, 31, 91]) await mechanism.verify(text, later(server, age));
    expect([server.records.writes, await server.records.entries()]).toEqual(written);
  });

  test("signing in anew, whatever the browser still held, starts a session", async () => {
    const server = testServer();
    const first = await mechanism.issue("alice", server);
    const bob = await mechanism.issue("bob", server);
    for (const held of [undefined, "garbage", "", first, bob, await mechanism.forge("admin", server)]) {
      const cookie = await mechanism.issue("alice", server, held);
      expect(await mechanism.verify(cookie, server)).toMatchObject({ accepted: true, user: "alice" });
    }
  });
});

describe.each(all.filter(({ claims }) => !letsIn(claims.edited)))("$id", (mechanism) => {
  const { signedIn } = probe(mechanism);

  /** The one rule for a text that looks like a cookie: it is let in exactly when it is the same cookie. */
  async function expectTheSameDecisionAsCanonical(text: string, cookie: string, server: Server) {
    const same = mechanism.canonical(text) === cookie;
    const verdict = await mechanism.verify(text, server);
    expect(verdict.accepted, JSON.stringify(text)).toBe(same);
    if (verdict.accepted) expect(verdict.user).toBe("alice");
  }

  test("lets an edited cookie in only if it is still the same cookie", async () => {
    const { server, cookie } = await signedIn();
    await fc.assert(
      fc.asyncProperty(fc.oneof(editOf(cookie), editOfEnd(cookie)), (text) =>
        expectTheSameDecisionAsCanonical(text, cookie, server),
      ),
      { numRuns: 400 },
    );
  });

  test("lets the twins of a cookie in, whose last character differs in bits that do not count", async () => {
    const { server, cookie } = await signedIn();
    const end = cookie.endsWith("~2") ? -"~2".length : undefined;
    for (const text of lastCharacters(cookie.slice(0, end)))
      await expectTheSameDecisionAsCanonical(text, cookie, server);
  });

  test.each([..."A.*~=-+ \n"])(
    "lets a cookie with 8 kB of %j behind it in only if it is the same",
    async (tail) => {
      const { server, cookie } = await signedIn();
      await expectTheSameDecisionAsCanonical(cookie.padEnd(8192, tail), cookie, server);
    },
  );

  test("a twin of a cookie is renewed to a text that a Set-Cookie header can carry", async () => {
    const { server, cookie } = await signedIn();
    const twins = [cookie, `${cookie}~~~~`, `${cookie}éé`, `${cookie}"  "`, `${cookie}=`, `${cookie} `];
    for (const twin of twins) {
      if (!(await mechanism.verify(twin, server)).accepted) continue;
      expect((await mechanism.refresh(twin, server)) ?? cookie).toMatch(sendable);
    }
  });
});

test("no two mechanisms have the same id", () => {
  const ids: MechanismId[] = mechanisms.map(({ id }) => id);
  expect(new Set(ids).size).toBe(mechanisms.length);
});
