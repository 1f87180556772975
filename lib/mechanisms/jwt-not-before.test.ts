import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { jwtNotBefore } from "./jwt-not-before";
import type { Mechanism } from "./mechanism";
import { joseReads } from "./testing-jose";
import { probe } from "./testing-probe";
import { later, start } from "./testing-server";
import { type Claims, signWithNewest } from "./token";

const mechanism: Mechanism = jwtNotBefore;

const { signedIn, traceOf } = probe(mechanism);

const authentic = { question: "authentic", held: true, saw: "HMAC-SHA256 matches" };
const inTime = { question: "in-time", held: true, saw: "exp is in 30 s" };
const live = (held: boolean, saw: string) => ({ question: "live", held, saw });

describe("what it saw", () => {
  test("of a token whose user never logged out, for whom it looks last of all", async () => {
    const { server, cookie } = await signedIn();
    expect(await traceOf(cookie, server)).toEqual([
      authentic,
      inTime,
      live(true, "no logout of its user is on record"),
    ]);
    await traceOf(cookie, later(server, 30));
    expect(server.records.reads).toBe(2);
  });

  test("of tokens made before and since their user logged out", async () => {
    const { server, cookie } = await signedIn();
    await mechanism.logout(cookie, server);
    expect(await traceOf(cookie, server)).toEqual([
      authentic,
      inTime,
      live(false, "made before its user logged out"),
    ]);
    expect(await traceOf(await mechanism.issue("alice", server), server)).toEqual([
      authentic,
      inTime,
      live(true, "made since its user logged out"),
    ]);
  });

  test("of a token that does not tell when it was made", async () => {
    const { server } = await signedIn();
    const claims = { user: "alice", exp: start / 1000 + 30 } as Claims;
    expect(await traceOf(await signWithNewest(claims, server), server)).toEqual([
      authentic,
      inTime,
      live(false, "does not tell when it was made"),
    ]);
  });
});

describe("in the second in which Alice logs out", () => {
  test("what was made in it before is ended, and what is made in it afterwards is good", async () => {
    const { server, cookie } = await signedIn();
    const before = await mechanism.issue("alice", { ...server, now: start + 400 });
    await mechanism.logout(cookie, { ...server, now: start + 500 });
    const now = { ...server, now: start + 600 };
    const after = await mechanism.issue("alice", now);
    expect(await mechanism.verify(before, now)).toMatchObject({ failed: "live" });
    expect(await mechanism.verify(after, now)).toMatchObject({ user: "alice" });
  });

  test("she can log out and sign in as often as she likes, and each time all before are ended", async () => {
    const { server, cookie } = await signedIn();
    const ended = [cookie];
    for (let times = 0; times < 5; times++) {
      await mechanism.logout(ended.at(-1) ?? "", server);
      for (const text of ended)
        expect(await mechanism.verify(text, server)).toMatchObject({ failed: "live" });
      ended.push(await mechanism.issue("alice", server));
      expect(await mechanism.verify(ended.at(-1) ?? "", server)).toMatchObject({ user: "alice" });
    }
  });

  test("her next token is dated in the next second, which jose does not mind, and ends when it should", async () => {
    const { server, cookie } = await signedIn();
    await mechanism.logout(cookie, server);
    const next = await mechanism.issue("alice", server);
    const second = start / 1000;
    expect(decodeJwt(next)).toEqual({ user: "alice", iat: second + 1, exp: second + 30 });
    expect((await joseReads(next, server)).payload.user).toBe("alice");
  });

  test("a token that is renewed then counts as well", async () => {
    const { server, cookie } = await signedIn();
    await mechanism.logout(cookie, server);
    const next = await mechanism.issue("alice", server);
    const renewed = (await mechanism.refresh(next, server)) ?? "";
    expect(await mechanism.verify(renewed, server)).toMatchObject({ user: "alice" });
  });
});

test("a token that was ended moves nothing: whoever kept it cannot throw Alice out again", async () => {
  const { server, cookie } = await signedIn();
  await mechanism.logout(cookie, server);
  const next = await mechanism.issue("alice", server);
  expect(await mechanism.logout(cookie, later(server, 5))).toBe("nothing");
  expect(await mechanism.verify(next, later(server, 5))).toMatchObject({ user: "alice" });
});

test("logging out on the phone ends the laptop's session too", async () => {
  const { server, cookie: phone } = await signedIn();
  const laptop = await mechanism.issue("alice", server);
  expect(await mechanism.logout(phone, server)).toBe("not-before-moved");
  expect(await mechanism.verify(laptop, server)).toMatchObject({ failed: "live" });
});

test("the store keeps one time per user, and whoever was ended is back when it is lost", async () => {
  const { server, cookie } = await signedIn();
  await mechanism.logout(cookie, later(server, 5));
  await mechanism.logoutEverywhere("alice", later(server, 9), cookie);
  expect(await server.records.entries()).toEqual([["alice", { notBefore: start / 1000 + 10 }]]);
  await server.records.delete("alice");
  expect(await mechanism.verify(cookie, later(server, 9))).toMatchObject({ user: "alice" });
});
