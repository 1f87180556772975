import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expiryIn } from "./iron-seal";
import { ironSession } from "./iron-session";
import type { Mechanism, Server } from "./mechanism";
import { libraryOpens, librarySeal, withField } from "./testing-iron-session";
import { probe } from "./testing-probe";
import { later, start, testKey, testServer } from "./testing-server";
import { editOf, editOfEnd } from "./testing-texts";
import { type Passwords, vectors } from "./testing-vectors";

const mechanism: Mechanism = ironSession;

const { signedIn, decision } = probe(mechanism);

/** What iron-session says of the cookie, in the words of a verdict. */
async function libraryDecision(cookie: string, server: Server): Promise<string> {
  const { data, refused } = await libraryOpens(cookie, server);
  if (refused === "expired") return "in-time";
  return typeof data.user === "string" ? data.user : "authentic";
}

async function agree(cookie: string, server: Server): Promise<void> {
  expect(await decision(cookie, server), cookie).toBe(await libraryDecision(cookie, server));
}

describe("agrees with iron-session", () => {
  test("on a seal of any age around its limits", async () => {
    const { server, cookie } = await signedIn();
    const age = fc.oneof(
      fc.integer({ min: 89_990, max: 90_010 }),
      fc.integer({ min: 0, max: 200_000 }),
      fc.constantFrom(-1e9, 1e12),
    );
    await fc.assert(fc.asyncProperty(age, (age) => agree(cookie, { ...server, now: start + age })));
  });

  test("on a seal with anything changed in it, in time or late", async () => {
    const { server, cookie } = await signedIn();
    const field = fc
      .tuple(fc.nat({ max: 8 }), fc.constantFrom("", "0", "1", "2", "soon", "9".repeat(40), "constructor"))
      .map(([at, text]) => withField(`${cookie}*`, at, text).slice(0, -1));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(editOf(cookie), editOfEnd(cookie), field),
        fc.constantFrom(0, 30, 89, 90),
        (text, age) => agree(text, later(server, age)),
      ),
      { numRuns: 300 },
    );
  });

  test("on whatever is sealed with its password, session or not", async () => {
    const server = testServer();
    const data = fc.oneof(fc.jsonValue(), fc.record({ user: fc.constantFrom("alice", "", 1, null) }));
    await fc.assert(
      fc.asyncProperty(data, async (data) => agree(await librarySeal(data, server), server)),
      { numRuns: 50 },
    );
  });

  test("on a seal of any of its passwords, and of none", async () => {
    const all = [testKey("1"), testKey("2"), testKey("3")];
    const some = fc.shuffledSubarray(all, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(some, some, async (sealing, reading) => {
        const cookie = await mechanism.issue("alice", testServer({ keys: sealing }));
        await agree(cookie, testServer({ keys: reading }));
      }),
      { numRuns: 50 },
    );
  });
});

test("a seal that the library made is accepted, and the library opens one that was made here", async () => {
  const server = testServer();
  expect(await decision(await librarySeal({ user: "alice" }, server), server)).toBe("alice");

  const ours = await mechanism.issue("alice", { ...server, absoluteSeconds: 60 });
  const { data } = await libraryOpens(ours, server);
  expect(data).toEqual({ user: "alice", login_at: start / 1000 });
});

test("of several passwords the one with the highest number seals, and all of them open", async () => {
  const server = testServer({ keys: [testKey("1"), testKey("2")] });
  const first = { ...server, keys: [testKey("1")] };
  const second = { ...server, keys: [testKey("another"), testKey("2")] };
  const newest = await mechanism.issue("alice", server);
  const theirs = await librarySeal({ user: "alice" }, server);
  const older = await mechanism.issue("alice", first);
  for (const cookie of [newest, theirs, older]) expect(await decision(cookie, server)).toBe("alice");
  for (const cookie of [newest, theirs])
    expect((await libraryOpens(cookie, second)).data).toEqual({ user: "alice" });
  expect((await libraryOpens(older, first)).data).toEqual({ user: "alice" });
});

describe("what real iron-session said", () => {
  /** The passwords as keys, each at its number; where there is none of a number, one that sealed nothing. */
  function keysOf(given: Passwords): string[] {
    const map: Record<string, string> = typeof given === "string" ? { 1: given } : given;
    const most = Math.max(...Object.keys(map).map(Number));
    return Array.from({ length: most }, (_, index) => map[index + 1] ?? testKey("unused"));
  }

  const checks = vectors.iron.flatMap(({ checks, seal, sealed_by, description }) =>
    checks
      .filter(({ reader }) => reader.startsWith("9."))
      .map((check) => ({ seal, sealed: `${description}, sealed by ${sealed_by}`, ...check })),
  );

  test.each(checks)("$sealed: $label", async ({ seal, password, now_ms, result }) => {
    const { trace, ...verdict } = await mechanism.verify(
      seal,
      testServer({ keys: keysOf(password), now: now_ms }),
    );
    const opened = trace.some(({ question, held }) => question === "authentic" && held);
    expect(opened).toBe(result.reason === null);
    const { user } = Object(result.data);
    const failed = result.reason?.startsWith("expired") ? "in-time" : "authentic";
    expect(verdict).toEqual(user ? { accepted: true, user } : { accepted: false, failed });
  });

  test.each(vectors.iron)(
    "$description, sealed by $sealed_by, tells its expiry",
    async ({ seal, expires_ms }) => {
      expect(expiryIn(seal)).toBe(expires_ms ?? "");
    },
  );
});

test("the version behind the seal decides nothing: it may be another, or missing", async () => {
  const { server, cookie } = await signedIn();
  for (const end of ["~9", "~", "", "~2~2"]) {
    const twin = cookie.replace("~2", end);
    await agree(twin, server);
    expect(await decision(twin, server)).toBe("alice");
    expect(mechanism.canonical(twin)).toBe(cookie);
  }
});
