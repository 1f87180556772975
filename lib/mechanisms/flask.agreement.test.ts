import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BadData, SignatureExpired } from "@/lib/itsdangerous/errors";
import { flaskSession } from "@/lib/itsdangerous/flask-session";
import { type Expected, vectors } from "@/lib/itsdangerous/testing-vectors";
import { TimestampSigner } from "@/lib/itsdangerous/timestamp-signer";
import { flask } from "./flask";
import { type Server, seconds } from "./mechanism";
import { probe } from "./testing-probe";
import { later, testServer } from "./testing-server";

const { signedIn, decision } = probe(flask);

/** What the library says of the cookie, in the words of a verdict. */
function libraryDecision(cookie: string, { keys, now, lifetimeSeconds }: Server): string {
  try {
    const { value } = flaskSession(keys).loads(cookie, { now: seconds(now), maxAge: lifetimeSeconds });
    return userOf(value) ?? "authentic";
  } catch (error) {
    if (error instanceof SignatureExpired) return "in-time";
    if (error instanceof BadData) return "authentic";
    throw error;
  }
}

function userOf(session: unknown): string | null {
  const { user } = Object(session);
  return typeof user === "string" ? user : null;
}

async function agree(cookie: string, server: Server): Promise<void> {
  expect(await decision(cookie, server), JSON.stringify(cookie)).toBe(libraryDecision(cookie, server));
}

describe("agrees with Flask", () => {
  test("on a cookie of any age around its limits", async () => {
    const age = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 28, max: 33 }));
    await fc.assert(
      fc.asyncProperty(age, fc.nat({ max: 999 }), fc.nat({ max: 999 }), async (age, before, after) => {
        const server = testServer();
        const cookie = await flask.issue("alice", { ...server, now: server.now + before });
        await agree(cookie, { ...server, now: server.now + age * 1000 + after });
      }),
    );
  });

  test("on a cookie with anything changed in it, in time or late", async () => {
    const { server, cookie } = await signedIn();
    const range = fc.nat({ max: cookie.length });
    const given = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."AQgw09-_+/=.! ") }),
      fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
    );
    await fc.assert(
      fc.asyncProperty(range, range, given, fc.constantFrom(0, 30, 31), async (one, other, given, age) => {
        const edited =
          cookie.slice(0, Math.min(one, other)) + given + cookie.slice(Math.max(one, other, 1) - 1);
        await agree(edited, later(server, age));
      }),
      { numRuns: 300 },
    );
  });

  test("on whatever its own key signed, cookie or not", async () => {
    const server = testServer();
    const signer = new TimestampSigner(server.keys, { salt: "cookie-session", keyDerivation: "hmac" });
    const payload = fc.oneof(
      fc.string(),
      fc.json().map((json) => Buffer.from(json).toString("base64url")),
      fc
        .constantFrom("alice", 1, null)
        .map((user) => Buffer.from(JSON.stringify({ user })).toString("base64url")),
    );
    await fc.assert(
      fc.asyncProperty(payload, fc.constantFrom(0, 31), (payload, age) =>
        agree(signer.sign(payload, seconds(server.now)), later(server, age)),
      ),
      { numRuns: 300 },
    );
  });

  test("on a text that its own key signed without a time", async () => {
    const server = testServer();
    const { signer } = flaskSession(server.keys);
    for (const value of ["", "text", "text.stamp", "text.AAAAAAAAAAAAAAAA", "text.__________8"]) {
      const cookie = `${value}.${signer.signature(value)}`;
      await agree(cookie, server);
      expect(await flask.verify(cookie, server)).toMatchObject({ accepted: false, failed: "authentic" });
    }
  });
});

describe("what real Flask said", () => {
  const cases = vectors.flatMap(({ kind, secret_keys, now, max_age, ...vector }) => {
    const keys = secret_keys.flatMap((key) => ("utf8" in key ? [key.utf8] : []));
    if (kind !== "flask" || keys.length < secret_keys.length) return [];
    if (now === undefined || max_age === undefined || max_age === null) return [];
    return [{ ...vector, server: { keys, now: now * 1000, lifetimeSeconds: max_age } }];
  });

  const verdictOf = ({ ok, payload, exception }: Expected) => {
    if (!ok) return exception === "SignatureExpired" ? "in-time" : "authentic";
    return userOf(payload) ?? "authentic";
  };

  test.each(cases)("$id: $description", async ({ token, server, expect: said }) => {
    expect(await decision(token, testServer(server))).toBe(verdictOf(said));
  });

  test("is there for users who were let in, for the late and for the forged", () => {
    const verdicts = cases.map(({ expect: said }) => verdictOf(said));
    expect(verdicts).toEqual(expect.arrayContaining(["alice", "in-time", "authentic"]));
  });
});
