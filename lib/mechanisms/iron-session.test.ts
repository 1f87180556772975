import fc from "fast-check";
import { sealData, unsealData } from "iron-session";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { expiryIn } from "./iron-seal";
import { ironSession } from "./iron-session";
import type { Mechanism, Server } from "./mechanism";
import { probe } from "./testing-probe";
import { later, start, testKey, testServer } from "./testing-server";
import { editOf, editOfEnd } from "./testing-texts";
import { type Passwords, vectors } from "./testing-vectors";

const mechanism: Mechanism = ironSession;

const { signedIn, decision, traceOf } = probe(mechanism);

// The library reads the machine's clock, and the mechanism its server's: each decision sets the one to the other.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

const passwords = (keys: string[]) => Object.fromEntries(keys.map((key, index) => [index + 1, key]));

/** What iron-session says of the cookie, in the words of a verdict. */
async function libraryDecision(cookie: string, { keys, now }: Server): Promise<string> {
  vi.setSystemTime(now);
  let refused: string | undefined;
  const { user } = await unsealData<{ user?: unknown }>(cookie, {
    password: passwords(keys),
    onUnsealError: (reason) => {
      refused = reason;
    },
  });
  if (refused === "expired") return "in-time";
  return typeof user === "string" ? user : "authentic";
}

async function agree(cookie: string, server: Server): Promise<void> {
  expect(await decision(cookie, server), cookie).toBe(await libraryDecision(cookie, server));
}

/** A seal that the library makes of anything, on the server's clock. */
function librarySeal(data: unknown, { keys, now, lifetimeSeconds }: Server): Promise<string> {
  vi.setSystemTime(now);
  return sealData(data, { password: passwords(keys), ttl: lifetimeSeconds });
}

/** The cookie with another text in one of its fields. */
function withField(cookie: string, at: number, text: string): string {
  return cookie.split("*").with(at, text).join("*");
}

const [idAt, expiryAt] = [1, 5];

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
  vi.setSystemTime(server.now);
  const data = await unsealData(ours, { password: passwords(server.keys) });
  expect(data).toEqual({ user: "alice", login_at: start / 1000 });
});

test("of several passwords the one with the highest number seals, and all of them open", async () => {
  const keys = [testKey("1"), testKey("2")];
  const server = testServer({ keys });
  const sealed = [
    await mechanism.issue("alice", server),
    await librarySeal({ user: "alice" }, server),
    await mechanism.issue("alice", { ...server, keys: keys.slice(0, 1) }),
  ];
  for (const cookie of sealed) expect(await decision(cookie, server)).toBe("alice");
  const only = async (cookie: string, number: 1 | 2) =>
    unsealData(cookie, { password: { [number]: keys[number - 1] ?? "" } });
  const [newest = "", theirs = "", older = ""] = sealed;
  for (const cookie of [newest, theirs]) expect(await only(cookie, 2)).toEqual({ user: "alice" });
  expect(await only(older, 1)).toEqual({ user: "alice" });
});

describe("what real iron-session said", () => {
  /** The passwords as keys, each at its number; where there is none of a number, one that sealed nothing. */
  function keysOf(given: Passwords): string[] {
    const map = typeof given === "string" ? { 1: given } : given;
    const most = Math.max(...Object.keys(map).map(Number));
    return Array.from(
      { length: most },
      (_, index) => (map as Passwords & object)[`${index + 1}`] ?? testKey("unused"),
    );
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

const inTime = (held: boolean, saw: string) => ({ question: "in-time", held, saw });
const authentic = (held: boolean, saw: string) => ({ question: "authentic", held, saw });

describe("what it saw", () => {
  test.each([
    [0, "expires in 30 s"],
    [29_999, "expires in 0 s"],
    [30_000, "expired 0 s ago, under 60 s allowed"],
    [89_999, "expired 59 s ago, under 60 s allowed"],
  ])("of a good seal, %i ms old", async (age, saw) => {
    const { server, cookie } = await signedIn();
    expect(await mechanism.verify(cookie, { ...server, now: start + age })).toEqual({
      accepted: true,
      user: "alice",
      trace: [inTime(true, saw), authentic(true, "HMAC-SHA256 matches")],
    });
  });

  test("of a seal that is expired for as long as clocks may differ: it is not even opened", async () => {
    const { server, cookie } = await signedIn();
    expect(await mechanism.verify(cookie, { ...server, now: start + 90_000 })).toEqual({
      accepted: false,
      failed: "in-time",
      trace: [inTime(false, "expired 60 s ago, under 60 s allowed")],
    });
  });

  test.each(anatomy["iron-session"].edits)("of an edited seal: $id", async (edit) => {
    const { server, cookie } = await signedIn();
    const later = edit.id === "later-expiry" ? "expires in 86430 s" : "expires in 30 s";
    expect(await traceOf(edit.of(cookie), server)).toEqual([
      inTime(true, later),
      authentic(false, "HMAC-SHA256 does not match"),
    ]);
  });

  test("iron asks the time before the MAC, so that expired does not mean genuine", async () => {
    const { server, cookie } = await signedIn();
    const forged = withField(withField(cookie, expiryAt, "1"), 4, "AAAA");
    const [step, ...others] = await traceOf(forged, server);
    expect(step).toMatchObject({ question: "in-time", held: false });
    expect(others).toEqual([]);
  });

  test("of a text that is no seal", async () => {
    const { server, cookie } = await signedIn();
    const texts = ["", "garbage", `${cookie.replace("~", "*~")}`, cookie.replace("Fe26.2", "Fe26.1")];
    const expiries = ["soon", "0", "01", "-1", "1e3", " 1", "1\n"].map((text) =>
      withField(cookie, expiryAt, text),
    );
    for (const text of [...texts, cookie.slice(0, cookie.lastIndexOf("*")), ...expiries])
      expect(await traceOf(text, server)).toEqual([authentic(false, "not a seal")]);
  });

  test.each([
    ["2", "no password has the id that it names"],
    ["", "no password has the id that it names"],
    ["constructor", "cannot be opened"],
    ["__proto__", "cannot be opened"],
  ])("of a seal that names the password %j", async (id, saw) => {
    const { server, cookie } = await signedIn();
    expect(await traceOf(withField(cookie, idAt, id), server)).toEqual([
      inTime(true, "expires in 30 s"),
      authentic(false, saw),
    ]);
  });

  test.each([{}, { user: 1 }, [], "alice", null])("of a good seal that names no user: %j", async (data) => {
    const server = testServer();
    expect(await traceOf(await librarySeal(data, server), server)).toEqual([
      inTime(true, "expires in 30 s"),
      authentic(true, "HMAC-SHA256 matches"),
      authentic(false, "the seal names no user"),
    ]);
  });

  test("of a session that has an absolute limit, after all that iron-session asks", async () => {
    const { server, cookie } = await signedIn({ absoluteSeconds: 60, lifetimeSeconds: 300 });
    expect(await traceOf(cookie, later(server, 61))).toEqual([
      inTime(true, "expires in 239 s"),
      authentic(true, "HMAC-SHA256 matches"),
      inTime(false, "begun 61 s ago, absolute limit 60 s"),
    ]);
  });
});

test("a seal for the lifetime 0 has no expiry and never ends", async () => {
  const server = testServer();
  const cookie = await librarySeal({ user: "alice" }, { ...server, lifetimeSeconds: 0 });
  expect(await traceOf(cookie, later(server, 1e10))).toEqual([
    inTime(true, "no expiry: it never ends"),
    authentic(true, "HMAC-SHA256 matches"),
  ]);
});

test("the expiry in the seal decides, whatever lifetime the site has by now", async () => {
  const { server, cookie } = await signedIn();
  expect(await decision(cookie, later({ ...server, lifetimeSeconds: 1 }, 29))).toBe("alice");
  expect(await decision(cookie, later({ ...server, lifetimeSeconds: 1e6 }, 90))).toBe("in-time");
});

test("the seal tells everybody its expiry and the password's id, and hides the session", async () => {
  const { server, cookie } = await signedIn({ keys: [testKey("1"), testKey("2")] });
  expect(cookie).toMatch(
    /^Fe26\.2\*2\*[0-9a-f]{64}\*[\w-]{22}\*[\w-]+\*1795356030000\*[0-9a-f]{64}\*[\w-]{43}~2$/,
  );
  const ciphertext = Buffer.from(cookie.split("*")[4] ?? "", "base64url");
  expect(ciphertext.toString("latin1")).not.toContain("alice");
  expect(await mechanism.issue("alice", server)).not.toBe(cookie);
});

test("a renewed seal keeps all that was in the session", async () => {
  const server = testServer();
  const cookie = await librarySeal({ user: "alice", login_at: 1, cart: ["tea"] }, server);
  const renewed = (await mechanism.refresh(cookie, later(server, 20))) ?? "";
  vi.setSystemTime(later(server, 49).now);
  expect(await unsealData(renewed, { password: passwords(server.keys) })).toEqual({
    user: "alice",
    login_at: 1,
    cart: ["tea"],
  });
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
