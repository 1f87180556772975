import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import type { Mechanism } from "./mechanism";
import { redis as specimen } from "./redis";
import { probe } from "./testing-probe";
import { later, start, testServer } from "./testing-server";

const redis: Mechanism = specimen;

const { signedIn } = probe(redis);

const wellFormed = { question: "authentic", held: true, saw: "looks like an id" };
const found = { question: "live", held: true, saw: "record found" };
const noRecord = { question: "live", held: false, saw: "no such record" };

describe("what it saw", () => {
  test("of a good cookie", async () => {
    const { server, cookie } = await signedIn();
    expect(await redis.verify(cookie, later(server, 30))).toEqual({
      accepted: true,
      user: "alice",
      trace: [wellFormed, found, { question: "in-time", held: true, saw: "30 s old, limit 30 s" }],
    });
  });

  test("of an expired cookie: the record is still there, and is checked on every read", async () => {
    const { server, cookie } = await signedIn();
    expect(await redis.verify(cookie, later(server, 41))).toEqual({
      accepted: false,
      failed: "in-time",
      trace: [wellFormed, found, { question: "in-time", held: false, saw: "41 s old, limit 30 s" }],
    });
  });

  test("of an edited cookie", async () => {
    const server = testServer();
    const cookie = anatomy.redis.edits[0].of(await redis.issue("alice", server));
    expect(await redis.verify(cookie, server)).toEqual({
      accepted: false,
      failed: "live",
      trace: [wellFormed, noRecord],
    });
  });

  test.each(["", "short", "x".repeat(42), "x".repeat(44), `${"x".repeat(42)}.`, `${"x".repeat(42)}\n`])(
    "of %j, for which it does not even ask the store",
    async (text) => {
      const server = testServer();
      expect(await redis.verify(text, server)).toEqual({
        accepted: false,
        failed: "authentic",
        trace: [{ question: "authentic", held: false, saw: "no id looks like this" }],
      });
      expect(server.records.reads).toBe(0);
    },
  );
});

test("a renewed session keeps its cookie and the time of its sign-in, by which the absolute limit counts", async () => {
  const { server, cookie } = await signedIn({ absoluteSeconds: 60 });
  for (const age of [25, 50]) expect(await redis.refresh(cookie, later(server, age))).toBe(cookie);
  expect(await redis.verify(cookie, later(server, 61))).toEqual({
    accepted: false,
    failed: "in-time",
    trace: [
      wellFormed,
      found,
      { question: "in-time", held: true, saw: "11 s old, limit 30 s" },
      { question: "in-time", held: false, saw: "begun 61 s ago, absolute limit 60 s" },
    ],
  });
});

test("a record tells when its session began even if it did before there was a limit", async () => {
  const { server, cookie } = await signedIn();
  expect(await redis.verify(cookie, { ...later(server, 20), absoluteSeconds: 60 })).toMatchObject({
    user: "alice",
  });
});

test("a session keeps the lifetime that it was issued with", async () => {
  const { server, cookie } = await signedIn();
  expect(await redis.verify(cookie, later({ ...server, lifetimeSeconds: 300 }, 31))).toMatchObject({
    failed: "in-time",
  });
});

test("the cookie is 256 random bits that no two sessions share", async () => {
  const server = testServer();
  const ids = await Promise.all(Array.from({ length: 20 }, () => redis.issue("alice", server)));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(Buffer.from(id, "base64url")).toHaveLength(32);
});

test("nobody who reads the store finds a cookie there", async () => {
  const { server, cookie } = await signedIn();
  const entries = await server.records.entries();
  const [loginAt, expiresAt] = [start / 1000, start / 1000 + 30];
  expect(entries).toEqual([[expect.any(String), { user: "alice", loginAt, issuedAt: loginAt, expiresAt }]]);
  expect(JSON.stringify(entries)).not.toContain(cookie);
  const [key = ""] = entries[0] ?? [];
  expect(await redis.verify(key, server)).toMatchObject({ failed: "live" });
});

test("logging out ends this session and no other", async () => {
  const server = testServer();
  const [phone, laptop] = [await redis.issue("alice", server), await redis.issue("alice", server)];
  expect(await redis.logout(phone, server)).toBe("record-deleted");
  expect(await redis.verify(phone, server)).toMatchObject({ failed: "live", trace: [wellFormed, noRecord] });
  expect(await redis.verify(laptop, server)).toMatchObject({ user: "alice" });
});

test("logging out everywhere ends all of Alice's sessions and none of Bob's", async () => {
  const server = testServer();
  const [phone, laptop] = [await redis.issue("alice", server), await redis.issue("alice", server)];
  const bob = await redis.issue("bob", server);
  expect(await redis.logoutEverywhere("alice", server, phone)).toBe("records-deleted");
  expect(await redis.verify(phone, server)).toMatchObject({ failed: "live" });
  expect(await redis.verify(laptop, server)).toMatchObject({ failed: "live" });
  expect(await redis.verify(bob, server)).toMatchObject({ user: "bob" });
});

test("a session that was ended while it was being refreshed does not come back", async () => {
  const { server, cookie } = await signedIn();
  expect((await redis.verify(cookie, server)).accepted).toBe(true);
  await redis.logout(cookie, server);
  await redis.refresh(cookie, server);
  expect(await redis.verify(cookie, server)).toMatchObject({ failed: "live" });
  expect(await server.records.entries()).toEqual([]);
});

test("logging out deletes nothing where there is no record", async () => {
  const server = testServer();
  await redis.issue("alice", server);
  for (const text of ["garbage", "x".repeat(43), "é"])
    expect(await redis.logout(text, server)).toBe("nothing");
  expect(await server.records.entries()).toHaveLength(1);
});

test("signing in anew ends the session that the browser still held, and no other", async () => {
  const server = testServer();
  const [phone, laptop] = [await redis.issue("alice", server), await redis.issue("alice", server)];
  const next = await redis.issue("alice", server, phone);
  expect(await redis.verify(phone, server)).toMatchObject({ failed: "live" });
  expect(await redis.verify(laptop, server)).toMatchObject({ user: "alice" });
  expect(await redis.verify(next, server)).toMatchObject({ user: "alice" });
});
