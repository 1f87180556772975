import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { jwt } from "./jwt";
import { jwtDenylist } from "./jwt-denylist";
import type { Mechanism } from "./mechanism";
import { probe } from "./testing-probe";
import { later, start } from "./testing-server";
import { lastCharacters } from "./testing-texts";

const mechanism: Mechanism = jwtDenylist;

const { signedIn, traceOf } = probe(mechanism);

const authentic = { question: "authentic", held: true, saw: "HMAC-SHA256 matches" };
const inTime = { question: "in-time", held: true, saw: "exp is in 30 s" };
const live = (held: boolean, saw: string) => ({ question: "live", held, saw });

describe("what it saw", () => {
  test("of a good token, which it looks for last of all", async () => {
    const { server, cookie } = await signedIn();
    expect(await traceOf(cookie, server)).toEqual([
      authentic,
      inTime,
      live(true, "not on the list of ended tokens"),
    ]);
    expect(server.records.reads).toBe(1);
  });

  test("of a token that was ended", async () => {
    const { server, cookie } = await signedIn();
    await mechanism.logout(cookie, server);
    expect(await traceOf(cookie, server)).toEqual([
      authentic,
      inTime,
      live(false, "on the list of ended tokens"),
    ]);
  });

  test("of one that it need not look for: edited or expired", async () => {
    const { server, cookie } = await signedIn();
    await traceOf(anatomy["jwt-denylist"].edits[0].of(cookie), server);
    await traceOf(cookie, later(server, 30));
    expect(server.records.reads).toBe(0);
  });

  test("of a token without a name that could be looked for", async () => {
    const { server } = await signedIn();
    const nameless = await jwt.issue("alice", server);
    expect(await traceOf(nameless, server)).toEqual([
      authentic,
      inTime,
      live(false, "has no jti to look for"),
    ]);
    expect(await mechanism.logout(nameless, server)).toBe("nothing");
  });
});

test("every token has a name of its own of 128 random bits", async () => {
  const { server } = await signedIn();
  const names = await Promise.all(
    Array.from({ length: 20 }, async () => decodeJwt(await mechanism.issue("alice", server)).jti ?? ""),
  );
  expect(new Set(names).size).toBe(20);
  for (const name of names) expect(Buffer.from(name, "base64url")).toHaveLength(16);
});

test("a renewed token keeps the name, by which it is ended with the one that it was made of", async () => {
  const { server, cookie } = await signedIn();
  const renewed = (await mechanism.refresh(cookie, later(server, 20))) ?? "";
  expect(decodeJwt(renewed).jti).toBe(decodeJwt(cookie).jti);
  await mechanism.logout(cookie, later(server, 25));
  expect(await mechanism.verify(renewed, later(server, 49))).toMatchObject({ failed: "live" });
});

test("the list keeps a name until the last copy that could have been renewed has ended", async () => {
  const { server, cookie } = await signedIn();
  const now = later(server, 25);
  const renewed = (await mechanism.refresh(cookie, now)) ?? "";
  await mechanism.logout(cookie, now);
  const { jti = "", exp } = decodeJwt(renewed);
  expect(await server.records.entries()).toEqual([[jti, { denied: true, expiresAt: exp }]]);
  expect(exp).toBe(start / 1000 + 55);
});

test("no text of an ended token is let in, of the several that its signature has", async () => {
  const { server, cookie } = await signedIn();
  const twins = lastCharacters(cookie).filter((text) => mechanism.canonical(text) === cookie);
  expect(twins).toHaveLength(4);
  for (const twin of twins) expect(await mechanism.verify(twin, server)).toMatchObject({ user: "alice" });
  await mechanism.logout(cookie, server);
  for (const twin of twins) expect(await mechanism.verify(twin, server)).toMatchObject({ failed: "live" });
});

test("logging out everywhere ends the session that came with it and no other: nothing lists the others", async () => {
  const { server, cookie } = await signedIn();
  const laptop = await mechanism.issue("alice", server);
  expect(await mechanism.logoutEverywhere("alice", server, cookie)).toBe("token-denied");
  expect(await mechanism.verify(cookie, server)).toMatchObject({ failed: "live" });
  expect(await mechanism.verify(laptop, server)).toMatchObject({ user: "alice" });
});

test("whoever was ended is back when the list is lost", async () => {
  const { server, cookie } = await signedIn();
  await mechanism.logout(cookie, server);
  await server.records.delete(decodeJwt(cookie).jti ?? "");
  expect(await mechanism.verify(cookie, server)).toMatchObject({ user: "alice" });
});
