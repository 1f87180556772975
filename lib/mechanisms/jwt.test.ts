import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { jwt } from "./jwt";
import type { Server } from "./mechanism";
import { signedPayload } from "./testing-jose";
import { probe } from "./testing-probe";
import { later, start, testKey, testServer } from "./testing-server";
import { type Claims, signToken } from "./token";

const { signedIn, decision, traceOf } = probe(jwt);

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
