import fc from "fast-check";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { jwtUserKey } from "./jwt-user-key";
import type { Mechanism } from "./mechanism";
import { joseReads } from "./testing-jose";
import { probe } from "./testing-probe";
import { later, start, type TestServer, testKey, withoutStore } from "./testing-server";
import { signToken } from "./token";

const mechanism: Mechanism = jwtUserKey;

const { signedIn, traceOf } = probe(mechanism);

const step = (question: string, held: boolean, saw: string) => ({ question, held, saw });
const hasKey = step("live", true, "names the key that its user has now");
const authentic = step("authentic", true, "HMAC-SHA256 matches");

type UserKey = { kid: string; secret: string };

const keyOf = async (user: string, { records }: TestServer) =>
  (await records.get<UserKey>(user)) ?? expect.fail(`${user} has no key`);

const claims = (user: string) => ({ user, iat: start / 1000, exp: start / 1000 + 30 });

describe("looks for the key before it can check the signature", () => {
  test("of a good token", async () => {
    const { server, cookie } = await signedIn();
    expect(await traceOf(cookie, server)).toEqual([
      hasKey,
      authentic,
      step("in-time", true, "exp is in 30 s"),
    ]);
  });

  test("of an expired token, whose signature it then checks before the time", async () => {
    const { server, cookie } = await signedIn();
    const late = step("in-time", false, "exp was 0 s ago");
    expect(await traceOf(cookie, later(server, 30))).toEqual([hasKey, authentic, late]);
  });

  test("of a token that was edited to say admin, who has none", async () => {
    const { server, cookie } = await signedIn();
    const edited = anatomy["jwt-user-key"].edits[0].of(cookie);
    expect(decodeJwt(edited).user).toBe("admin");
    expect(await traceOf(edited, server)).toEqual([step("live", false, "the user that it names has no key")]);
  });

  test("of a token that was edited to live longer", async () => {
    const { server, cookie } = await signedIn();
    const edit = anatomy["jwt-user-key"].edits.find(({ id }) => id === "later-expiry");
    const edited = edit?.of(cookie) ?? "";
    expect(decodeJwt(edited).user).toBe("alice");
    const mismatch = step("authentic", false, "HMAC-SHA256 does not match");
    expect(await traceOf(edited, server)).toEqual([hasKey, mismatch]);
    expect(await traceOf(edited, later(server, 41))).toEqual([hasKey, mismatch]);
  });

  test("of a token whose key was changed since", async () => {
    const { server, cookie } = await signedIn();
    await mechanism.logout(cookie, server);
    expect(await traceOf(cookie, server)).toEqual([step("live", false, "its user has another key now")]);
  });

  test.each([false, true])(
    "in a silent store, failing open: %j, without a key it can let nobody in",
    async (failsOpen) => {
      const { server, cookie } = await signedIn();
      expect(await traceOf(cookie, withoutStore({ ...server, failsOpen }))).toEqual([
        { ...step("live", false, "the store does not answer"), unanswered: true },
      ]);
    },
  );

  test.each(["", "garbage", "a.b.c", "a.b.c.d.e", "é"])("unless %j names nobody", async (text) => {
    const { server } = await signedIn();
    const { reads } = server.records;
    expect(await traceOf(text, server)).toEqual([step("authentic", false, "not a token")]);
    expect(server.records.reads).toBe(reads);
  });
});

describe("what it believes of a token only leads it to a key", () => {
  test("whoever has a key of his own cannot sign for Alice with it", async () => {
    const { server } = await signedIn();
    await mechanism.issue("mallory", server);
    const mallorys = await keyOf("mallory", server);
    const forged = await signToken(claims("alice"), mallorys.secret, { kid: mallorys.kid });
    expect(await mechanism.verify(forged, server)).toMatchObject({ failed: "live" });

    const { kid } = await keyOf("alice", server);
    const better = await signToken(claims("alice"), mallorys.secret, { kid });
    expect(await traceOf(better, server)).toEqual([
      hasKey,
      step("authentic", false, "HMAC-SHA256 does not match"),
    ]);
  });

  test("no header and no claims let anybody in under a signature that was made for others", async () => {
    const { server, cookie } = await signedIn();
    const [, , signature] = cookie.split(".");
    const { kid } = await keyOf("alice", server);
    const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const header = fc.oneof(
      fc.jsonValue(),
      fc.record({ alg: fc.constantFrom("HS256", "none"), kid: fc.constant(kid) }),
    );
    const payload = fc.oneof(fc.jsonValue(), fc.record({ user: fc.constantFrom("alice", "__proto__", 1) }));
    await fc.assert(
      fc.asyncProperty(header, payload, async (header, payload) => {
        const forged = [text(header), text(payload), signature].join(".");
        expect((await mechanism.verify(forged, server)).accepted).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("a token that names no key is none of its user's", async () => {
    const { server } = await signedIn();
    const { secret } = await keyOf("alice", server);
    const nameless = await signToken(claims("alice"), secret);
    expect(await mechanism.verify(nameless, server)).toMatchObject({ failed: "live" });
  });
});

test("a user has one key for all of his sessions, which jose verifies with", async () => {
  const { server, cookie } = await signedIn();
  const laptop = await mechanism.issue("alice", server);
  const { kid, secret } = await keyOf("alice", server);
  for (const token of [cookie, laptop]) {
    const { payload, protectedHeader } = await joseReads(token, { ...server, keys: [secret] });
    expect({ payload, protectedHeader }).toEqual({
      payload: claims("alice"),
      protectedHeader: { alg: "HS256", typ: "JWT", kid },
    });
  }
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
});

test("Alice and Bob have keys of their own, of which the cookie tells nothing but the name", async () => {
  const { server, cookie } = await signedIn();
  await mechanism.issue("bob", server);
  const [alices, bobs] = [await keyOf("alice", server), await keyOf("bob", server)];
  expect(alices.secret).not.toBe(bobs.secret);
  expect(decodeProtectedHeader(cookie).kid).toBe(alices.kid);
  expect(cookie).not.toContain(alices.secret);
});

test("logging out changes the key, so it ends the laptop's session too and leaves Bob's", async () => {
  const { server, cookie: phone } = await signedIn();
  const [laptop, bob] = [await mechanism.issue("alice", server), await mechanism.issue("bob", server)];
  const before = await keyOf("alice", server);
  expect(await mechanism.logout(phone, server)).toBe("user-key-changed");
  expect(await keyOf("alice", server)).not.toEqual(before);
  expect(await mechanism.verify(laptop, server)).toMatchObject({ failed: "live" });
  expect(await mechanism.verify(bob, server)).toMatchObject({ user: "bob" });
});

test("a token that was ended changes no key: whoever kept it cannot throw Alice out again", async () => {
  const { server, cookie } = await signedIn();
  await mechanism.logout(cookie, server);
  const next = await mechanism.issue("alice", server);
  expect(await mechanism.logout(cookie, server)).toBe("nothing");
  expect(await mechanism.verify(next, server)).toMatchObject({ user: "alice" });
});

test("a renewed token is signed with the key that its user has, and none where he has none", async () => {
  const { server, cookie } = await signedIn();
  const renewed = (await mechanism.refresh(cookie, later(server, 20))) ?? "";
  expect(decodeProtectedHeader(renewed)).toEqual(decodeProtectedHeader(cookie));
  await server.records.delete("alice");
  expect(await mechanism.refresh(cookie, server)).toBeNull();
});

test("no key of the site is in use: changing it ends nobody's session, and having it forges none", async () => {
  const { server, cookie } = await signedIn();
  const rotated = { ...server, keys: [testKey("another")] };
  expect(await mechanism.verify(cookie, rotated)).toMatchObject({ user: "alice" });
  const forged = await mechanism.forge("alice", rotated);
  expect(await traceOf(forged, rotated)).toEqual([step("live", false, "its user has another key now")]);
});
