import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { BadData, SignatureExpired } from "@/lib/itsdangerous/errors";
import { flaskSession } from "@/lib/itsdangerous/flask-session";
import { type Expected, vectors } from "@/lib/itsdangerous/testing-vectors";
import { TimestampSigner } from "@/lib/itsdangerous/timestamp-signer";
import { flask } from "./flask";
import { type Server, seconds } from "./mechanism";
import { probe } from "./testing-probe";
import { later, testServer } from "./testing-server";

const { signedIn, decision, traceOf } = probe(flask);

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

describe("what it saw", () => {
  const authentic = { question: "authentic", held: true, saw: "HMAC-SHA1 matches" };

  test("of a good cookie", async () => {
    const { server, cookie } = await signedIn();
    expect(await flask.verify(cookie, later(server, 30))).toEqual({
      accepted: true,
      user: "alice",
      trace: [authentic, { question: "in-time", held: true, saw: "30 s old, limit 30 s" }],
    });
  });

  test("of an expired cookie", async () => {
    const { server, cookie } = await signedIn();
    expect(await flask.verify(cookie, later(server, 41))).toEqual({
      accepted: false,
      failed: "in-time",
      trace: [authentic, { question: "in-time", held: false, saw: "41 s old, limit 30 s" }],
    });
  });

  const forged = {
    accepted: false,
    failed: "authentic",
    trace: [{ question: "authentic", held: false, saw: "HMAC-SHA1 does not match" }],
  };

  test("of an edited cookie", async () => {
    const server = testServer();
    const cookie = anatomy.flask.edits[0].of(await flask.issue("alice", server));
    expect(await flask.verify(cookie, server)).toEqual(forged);
  });

  test("of a cookie that is both edited and expired: the signature is checked before the age", async () => {
    const server = testServer();
    const cookie = anatomy.flask.edits[0].of(await flask.issue("alice", server));
    expect(await flask.verify(cookie, later(server, 41))).toEqual(forged);
  });

  test("of a cookie from the future", async () => {
    const server = testServer();
    const cookie = await flask.issue("alice", later(server, 5));
    expect(await flask.verify(cookie, server)).toMatchObject({
      failed: "in-time",
      trace: [authentic, { saw: "-5 s old, limit 30 s" }],
    });
  });

  test("of a cookie that names nobody: it is in time, and refused all the same", async () => {
    const server = testServer();
    const cookie = flaskSession(server.keys).dumps({ _permanent: true }, seconds(server.now));
    expect(await flask.verify(cookie, server)).toMatchObject({
      failed: "authentic",
      trace: [authentic, { question: "in-time" }, { held: false, saw: "the payload names no user" }],
    });
  });
});

test("the published cookie is of this format and names nobody", async () => {
  const cookie =
    "eyJfcGVybWFuZW50Ijp0cnVlLCJzZXRfYXQiOjE2MjkwOTQ5NDMuMTg5MzM0Mn0.YRoEHw.M9vKqLiIT9DkmfEadGFo8JSl2V0";
  const server = testServer({ keys: ["UnSecret!"], now: Date.UTC(2021, 7, 16, 6, 22, 53) });
  expect(await traceOf(cookie, server)).toEqual([
    { question: "authentic", held: true, saw: "HMAC-SHA1 matches" },
    { question: "in-time", held: true, saw: "30 s old, limit 30 s" },
    { question: "authentic", held: false, saw: "the payload names no user" },
  ]);
  expect(await decision(cookie, later(server, 1))).toBe("in-time");
});

test("an app that limits sessions absolutely writes login_at into them, and asks for it after all that Flask asks", async () => {
  const { server, cookie } = await signedIn({ absoluteSeconds: 60, lifetimeSeconds: 300 });
  const serializer = flaskSession(server.keys);
  const { value } = serializer.loads(cookie, { now: seconds(server.now), maxAge: 300 });
  expect(value).toEqual({ _permanent: true, user: "alice", login_at: seconds(server.now) });
  expect(await traceOf(cookie, later(server, 61))).toEqual([
    { question: "authentic", held: true, saw: "HMAC-SHA1 matches" },
    { question: "in-time", held: true, saw: "61 s old, limit 300 s" },
    { question: "in-time", held: false, saw: "begun 61 s ago, absolute limit 60 s" },
  ]);
});

test("a renewed cookie keeps all that was in the session", async () => {
  const server = testServer();
  const session = { user: "alice", login_at: 1, cart: ["tea"] };
  const cookie = flaskSession(server.keys).dumps(session, seconds(server.now));
  const renewed = await flask.refresh(cookie, later(server, 30));
  expect(
    flaskSession(server.keys).loads(renewed, { now: seconds(server.now) + 60, maxAge: 30 }).value,
  ).toEqual(session);
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
