import fc from "fast-check";
import { errors, SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import { jwt } from "./jwt";
import type { Server } from "./mechanism";
import { joseReads, signedPayload } from "./testing-jose";
import { probe } from "./testing-probe";
import { later, start, testServer } from "./testing-server";
import { editOf, editOfEnd } from "./testing-texts";
import { vectors } from "./testing-vectors";

const { signedIn, decision } = probe(jwt);

/** What jose says of the cookie, in the words of a verdict. */
async function libraryDecision(cookie: string, server: Server): Promise<string> {
  try {
    const { payload } = await joseReads(cookie, server);
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
    .sign(new TextEncoder().encode(server.keys[0]));
  expect(await decision(theirs, server)).toBe("alice");

  const ours = await jwt.issue("alice", server);
  const { payload, protectedHeader } = await joseReads(ours, server);
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
