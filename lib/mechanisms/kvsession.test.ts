import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { Signer } from "@/lib/itsdangerous/signer";
import { kvsession } from "./kvsession";
import type { Mechanism } from "./mechanism";
import { probe } from "./testing-probe";
import { later, start, testServer } from "./testing-server";
import { lastCharacters } from "./testing-texts";

const mechanism: Mechanism = kvsession;

const { signedIn, decision, traceOf } = probe(mechanism);

const authentic = { question: "authentic", held: true, saw: "HMAC-SHA1 matches" };
const inTime = (held: boolean, saw: string) => ({ question: "in-time", held, saw });
const live = (held: boolean, saw: string) => ({ question: "live", held, saw });

describe("what it saw", () => {
  test.each([
    [0, "created 0 s ago, limit 30 s"],
    [12_200, "created 12.2 s ago, limit 30 s"],
    [30_000, "created 30 s ago, limit 30 s"],
  ])("of a good cookie after %i ms", async (age, saw) => {
    const { server, cookie } = await signedIn();
    expect(await mechanism.verify(cookie, { ...server, now: start + age })).toEqual({
      accepted: true,
      user: "alice",
      trace: [authentic, inTime(true, saw), live(true, "record found")],
    });
  });

  test.each([
    [30_001, "created 30.1 s ago, limit 30 s"],
    [41_000, "created 41 s ago, limit 30 s"],
  ])("of an expired cookie after %i ms, for which it does not ask the store", async (age, saw) => {
    const { server, cookie } = await signedIn();
    expect(await mechanism.verify(cookie, { ...server, now: start + age })).toEqual({
      accepted: false,
      failed: "in-time",
      trace: [authentic, inTime(false, saw)],
    });
    expect(server.records.reads).toBe(0);
  });

  test.each(anatomy.kvsession.edits)(
    "of an edited cookie, $id: the signature is checked before all else",
    async (edit) => {
      const { server, cookie } = await signedIn();
      const edited = edit.of(cookie);
      for (const age of [0, 41])
        expect(await traceOf(edited, later(server, age))).toEqual([
          { question: "authentic", held: false, saw: "HMAC-SHA1 does not match" },
        ]);
      expect(server.records.reads).toBe(0);
    },
  );

  test("of a cookie whose record is gone", async () => {
    const { server, cookie } = await signedIn();
    await server.records.delete(cookie.split(".")[0] ?? "");
    expect(await traceOf(cookie, server)).toEqual([
      authentic,
      inTime(true, "created 0 s ago, limit 30 s"),
      live(false, "no such record"),
    ]);
  });

  test.each([
    "garbage",
    "",
    "1f",
    "_",
    "1_",
    "_1",
    "-1_6553f100",
    "0x10_6553f100",
    "AB_6553F100",
    "1_6553f100_",
  ])("of %j under a good signature", async (value) => {
    const server = testServer();
    expect(await traceOf(new Signer(server.keys).sign(value), server)).toEqual([
      authentic,
      { question: "authentic", held: false, saw: "signed, but no key of a session" },
    ]);
  });
});

describe("the lifetime counts from the creation, in whole seconds", () => {
  test("a session that began late in a second ends when that second's do", async () => {
    const { server, cookie } = await signedIn({ now: start + 999 });
    expect(await decision(cookie, { ...server, now: start + 30_000 })).toBe("alice");
    expect(await decision(cookie, { ...server, now: start + 30_001 })).toBe("in-time");
  });

  test("it is the site's, so a shorter one ends sessions that have begun", async () => {
    const { server, cookie } = await signedIn();
    expect(await decision(cookie, later({ ...server, lifetimeSeconds: 5 }, 6))).toBe("in-time");
  });

  test("a longer one cannot bring back a record whose time in the store has passed", async () => {
    const { server, cookie } = await signedIn();
    const longer = { ...server, lifetimeSeconds: 300 };
    expect(await decision(cookie, later(longer, 30))).toBe("alice");
    expect(await decision(cookie, later(longer, 31))).toBe("live");
  });
});

describe("a session keeps its key when somebody signs in over it", () => {
  test("so whoever had the key has the new session too, in his own name no more", async () => {
    const server = testServer();
    const planted = await mechanism.issue("mallory", server);
    const cookie = await mechanism.issue("alice", later(server, 5), planted);
    expect(cookie).toBe(planted);
    expect(await decision(planted, later(server, 5))).toBe("alice");
  });

  test("and is no younger for it", async () => {
    const { server, cookie } = await signedIn();
    const again = await mechanism.issue("alice", later(server, 29), cookie);
    expect(await decision(again, later(server, 31))).toBe("in-time");
  });

  test("a twin of its cookie will do", async () => {
    const { server, cookie } = await signedIn();
    const twins = lastCharacters(cookie).filter((text) => mechanism.canonical(text) === cookie);
    expect(twins).toHaveLength(4);
    for (const twin of twins) expect(await mechanism.issue("bob", server, twin)).toBe(cookie);
    expect(await decision(cookie, server)).toBe("bob");
  });

  test("but only while it is accepted: who holds an expired, ended or made-up one gets another", async () => {
    const { server, cookie } = await signedIn();
    const ended = await mechanism.issue("alice", server);
    await server.records.delete(ended.split(".")[0] ?? "");
    for (const held of [cookie, ended, await mechanism.forge("alice", server), "garbage"])
      expect(await mechanism.issue("alice", later(server, 31), held)).not.toBe(held);
  });
});

test("the cookie is the record's key, signed: 64 random bits and the time, without leading zeros", async () => {
  const server = testServer();
  const cookies = await Promise.all(Array.from({ length: 40 }, () => mechanism.issue("alice", server)));
  for (const cookie of cookies) expect(cookie).toMatch(/^(0|[1-9a-f][0-9a-f]{0,15})_6b02f560\.[\w-]{27}$/);
  expect(new Set(cookies).size).toBe(cookies.length);
  const keys = cookies.map((cookie) => new Signer(server.keys).unsign(cookie));
  expect((await server.records.entries()).map(([key]) => key)).toEqual(keys);
});

test("the record says whose session it is, and until when the store keeps it", async () => {
  const { server } = await signedIn();
  const record = { user: "alice", expiresAt: start / 1000 + 30 };
  expect(await server.records.entries()).toEqual([[expect.any(String), record]]);
});

test("logging out tells the server nothing", async () => {
  const { server, cookie } = await signedIn();
  const { reads, writes } = server.records;
  expect([await kvsession.logout(), await kvsession.logoutEverywhere()]).toEqual(["nothing", "nothing"]);
  expect([server.records.reads, server.records.writes]).toEqual([reads, writes]);
  expect(await decision(cookie, later(server, 30))).toBe("alice");
});

test("it is not renewed", async () => {
  expect(await kvsession.refresh()).toBeNull();
});
