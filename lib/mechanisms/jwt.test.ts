import fc from "fast-check";
import { CompactSign, decodeJwt, errors, jwtVerify, SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { jwt } from "./jwt";
import type { Server } from "./mechanism";
import { probe } from "./testing-probe";
import { later, start, testKey, testServer } from "./testing-server";
import { editOf, editOfEnd } from "./testing-texts";
import { vectors } from "./testing-vectors";
import { type Claims, signToken } from "./token";

const { signedIn, decision, traceOf } = probe(jwt);

const bytes = (text: string) => new TextEncoder().encode(text);

const options = ({ now }: Server) => ({ algorithms: ["HS256"], currentDate: new Date(now) });

/** What jose says of the cookie, in the words of a verdict. */
async function libraryDecision(cookie: string, server: Server): Promise<string> {
  try {
    const { payload } = await jwtVerify(cookie, bytes(server.keys[0] ?? ""), options(server));
    return typeof payload.user === "string" ? payload.user : "authentic";
  } catch (error) {
    if (error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed)
      return "in-time";
    if (error instanceof errors.JOSEError) return "authentic";
    throw error;
  }
}

async function agree(cookie: string, server: Server): Promise<void> {
  expect(await decision(cookie, server), cookie).toBe(await libraryDecision(cookie, server));
}

/** Any payload, under a good signature. */
const signedPayload = (payload: string, { keys }: Server, header = {}) =>
  new CompactSign(bytes(payload)).setProtectedHeader({ alg: "HS256", ...header }).sign(bytes(keys[0] ?? ""));

describe("agrees with jose", () => {
  test("on a token of any age around its limits", async () => {
    const age = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 28, max: 32 }));
    await fc.assert(
      fc.asyncProperty(age, fc.nat({ max: 999 }), fc.nat({ max: 999 }), async (age, before, after) => {
        const server = testServer();
        const cookie = await jwt.issue("alice", { ...server, now: server.now + before });
        await agree(cookie, { ...server, now: server.now + age * 1000 + after });
      }),
    );
  });

  test("on a token with anything changed in it, in time or late", async () => {
    const { server, cookie } = await signedIn();
    const edited = fc.oneof(editOf(cookie), editOfEnd(cookie));
    await fc.assert(
      fc.asyncProperty(edited, fc.constantFrom(0, 29, 30), (text, age) => agree(text, later(server, age))),
      { numRuns: 300 },
    );
  });

  test("on whatever is signed with its key, token or not", async () => {
    const server = testServer();
    const time = fc.oneof(
      fc.constantFrom(-1, 0, 1).map((seconds) => start / 1000 + seconds),
      fc.constantFrom("soon", null, 1e300, -5, 0.5),
    );
    const claims = fc.record(
      { user: fc.constantFrom("alice", 1, null), iat: time, nbf: time, exp: time },
      { requiredKeys: [] },
    );
    const payload = fc.oneof(
      fc.json(),
      claims.map((claims) => JSON.stringify(claims)),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(payload, async (payload) => agree(await signedPayload(payload, server), server)),
      { numRuns: 300 },
    );
  });
});

test("a token that jose made is accepted, and jose accepts one that was made here", async () => {
  const server = testServer();
  const iat = start / 1000;
  const theirs = await new SignJWT({ user: "alice" })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt(iat)
    .setExpirationTime(iat + 30)
    .sign(bytes(server.keys[0] ?? ""));
  expect(await decision(theirs, server)).toBe("alice");

  const ours = await jwt.issue("alice", server);
  const { payload, protectedHeader } = await jwtVerify(ours, bytes(server.keys[0] ?? ""), options(server));
  expect(payload).toEqual({ user: "alice", iat, exp: iat + 30 });
  expect(protectedHeader).toEqual({ alg: "HS256", typ: "JWT" });
});

describe("what real jose said", () => {
  // Its options change none of these decisions: the lab always names HS256, and never a maxTokenAge.
  test.each(vectors.jwt)("$label", async ({ token, secret, now, result }) => {
    const said = result.ok
      ? result.payload.user
      : result.code === "ERR_JWT_EXPIRED"
        ? "in-time"
        : "authentic";
    expect(await decision(token, testServer({ keys: [secret], now: now * 1000 }))).toBe(said);
  });
});

const authentic = { question: "authentic", held: true, saw: "HMAC-SHA256 matches" };
const inTime = (held: boolean, saw: string) => ({ question: "in-time", held, saw });

describe("what it saw", () => {
  test("of a good token", async () => {
    const { server, cookie } = await signedIn();
    expect(await jwt.verify(cookie, later(server, 29))).toEqual({
      accepted: true,
      user: "alice",
      trace: [authentic, inTime(true, "exp is in 1 s")],
    });
  });

  test.each([
    [30, "exp was 0 s ago"],
    [41, "exp was 11 s ago"],
  ])("of a token that is %i s old: it is refused on its exp and after it", async (age, saw) => {
    const { server, cookie } = await signedIn();
    expect(await jwt.verify(cookie, later(server, age))).toEqual({
      accepted: false,
      failed: "in-time",
      trace: [authentic, inTime(false, saw)],
    });
  });

  test("of a token without exp: it never ends", async () => {
    const server = testServer();
    const cookie = await signedPayload('{"user":"alice"}', server);
    expect(await jwt.verify(cookie, later(server, 1e9))).toMatchObject({
      user: "alice",
      trace: [authentic, inTime(true, "no exp: it never ends")],
    });
  });

  test.each([
    [{ exp: "soon" }, "its exp is no number"],
    [{ iat: "now", exp: start }, "its iat is no number"],
    [{ nbf: [], exp: start }, "its nbf is no number"],
    [{ nbf: start / 1000 + 5, exp: start }, "valid only in 5 s"],
  ])("of the claims %j", async (claims, saw) => {
    const server = testServer();
    const cookie = await signedPayload(JSON.stringify({ user: "alice", ...claims }), server);
    expect(await traceOf(cookie, server)).toEqual([authentic, inTime(false, saw)]);
  });

  test.each(["{}", '{"user":1}', '{"user":null}'])("of the claims %s, which name no user", async (claims) => {
    const server = testServer();
    expect(await jwt.verify(await signedPayload(claims, server), server)).toEqual({
      accepted: false,
      failed: "authentic",
      trace: [
        authentic,
        inTime(true, "no exp: it never ends"),
        { question: "authentic", held: false, saw: "the token names no user" },
      ],
    });
  });

  test("of a session that has an absolute limit, and of one that began before there was one", async () => {
    const server = testServer({ absoluteSeconds: 60 });
    const limited = await jwt.issue("alice", server);
    const unlimited = await jwt.issue("alice", { ...server, absoluteSeconds: null });
    const exp = inTime(true, "exp is in 30 s");
    expect(await traceOf(limited, server)).toEqual([
      authentic,
      exp,
      inTime(true, "begun 0 s ago, absolute limit 60 s"),
    ]);
    expect(await traceOf(unlimited, server)).toEqual([
      authentic,
      exp,
      inTime(false, "does not tell when it began"),
    ]);
  });
});

describe("what it saw before it looked at any claim", () => {
  async function expectForged(cookie: string, server: Server, saw: string) {
    expect(await jwt.verify(cookie, server)).toEqual({
      accepted: false,
      failed: "authentic",
      trace: [{ question: "authentic", held: false, saw }],
    });
  }

  test.each(anatomy.jwt.edits)("jose asks the signature before any claim: $id, and expired", async (edit) => {
    const server = testServer();
    const edited = edit.of(await jwt.issue("alice", server));
    const saw = edit.id === "no-algorithm" ? "its header does not say HS256" : "HMAC-SHA256 does not match";
    await expectForged(edited, server, saw);
    await expectForged(edited, later(server, 41), saw);
  });

  test("of the same key used with another algorithm", async () => {
    const server = testServer({ keys: ["x".repeat(64)] });
    const cookie = await signedPayload('{"user":"alice"}', server, { alg: "HS512" });
    await expectForged(cookie, server, "its header does not say HS256");
  });

  test("of a header that demands an extension", async () => {
    const server = testServer();
    const header = Buffer.from('{"alg":"HS256","crit":["x"],"x":1}').toString("base64url");
    const [, ...rest] = (await jwt.issue("alice", server)).split(".");
    await expectForged(
      [header, ...rest].join("."),
      server,
      "its header demands what the server does not know",
    );
  });

  test.each(["", "garbage", "a.b", "a.b.c", "a.b.c.d", "é.é.é", "e30.e30."])("of %j", async (text) => {
    await expectForged(text, testServer(), "not a signed token");
  });

  test.each(["null", "[]", '"alice"', "no JSON"])(
    "of the payload %s under a good signature",
    async (payload) => {
      const server = testServer();
      await expectForged(await signedPayload(payload, server), server, "its payload is no JSON object");
    },
  );
});

describe("with several keys", () => {
  const server = testServer({ keys: [testKey("old"), testKey("new")] });
  const older = { ...server, keys: [testKey("old")] };

  test("a token is judged by its claims, whichever key signed it", async () => {
    const cookie = await jwt.issue("alice", older);
    expect(await decision(cookie, server)).toBe("alice");
    expect(await decision(cookie, later(server, 30))).toBe("in-time");
  });

  test("what the newest key signed is not said to be unsigned because the older did not", async () => {
    const newer = { ...server, keys: [testKey("new")] };
    const { trace } = await jwt.verify(await signedPayload("[]", newer), server);
    expect(trace).toEqual([{ question: "authentic", held: false, saw: "its payload is no JSON object" }]);
  });
});

test("a renewed token says when its session began, and nothing else of the old one", async () => {
  const server = testServer({ absoluteSeconds: 60 });
  const renewed = await jwt.refresh(await jwt.issue("alice", server), later(server, 20));
  const iat = start / 1000 + 20;
  expect(decodeJwt(String(renewed))).toEqual({ user: "alice", iat, exp: iat + 30, auth_time: start / 1000 });
});

test("a token that is not good is not renewed", async () => {
  const { server, cookie } = await signedIn();
  expect(await jwt.refresh(cookie, later(server, 30))).toBeNull();
  expect(await jwt.refresh(anatomy.jwt.edits[0].of(cookie), server)).toBeNull();
});

test("everybody can read the claims without a key", async () => {
  const claims: Claims = { user: "alice", iat: 1, exp: 2 };
  expect(decodeJwt(await signToken(claims, testKey("a key")))).toEqual(claims);
});
