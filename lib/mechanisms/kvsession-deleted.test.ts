import { expect, test } from "vitest";
import { kvsessionDeleted } from "./kvsession-deleted";
import type { Mechanism } from "./mechanism";
import { probe } from "./testing-probe";
import { later } from "./testing-server";
import { lastCharacters } from "./testing-texts";

const mechanism: Mechanism = kvsessionDeleted;

const { signedIn, traceOf } = probe(mechanism);

const ended = { accepted: false, failed: "live" };

test("logging out deletes this session's record, whichever twin of its cookie is sent", async () => {
  const { server, cookie } = await signedIn();
  const twins = lastCharacters(cookie).filter((text) => mechanism.canonical(text) === cookie);
  expect(await mechanism.logout(twins.find((text) => text !== cookie) ?? "", server)).toBe("record-deleted");
  expect(await server.records.entries()).toEqual([]);
  for (const twin of twins) expect(await mechanism.verify(twin, server)).toMatchObject(ended);
});

test("logging out everywhere cannot find the laptop: no record tells whose it is but by being read", async () => {
  const { server, cookie: phone } = await signedIn();
  const laptop = await mechanism.issue("alice", server);
  expect(await mechanism.logoutEverywhere("alice", server, phone)).toBe("record-deleted");
  expect(await mechanism.verify(phone, server)).toMatchObject(ended);
  expect(await mechanism.verify(laptop, server)).toMatchObject({ user: "alice" });
});

test("a cookie that is not accepted deletes no record: not even its own, when it has expired", async () => {
  const { server, cookie } = await signedIn();
  expect(await mechanism.logout(cookie, later(server, 31))).toBe("nothing");
  expect(await mechanism.logout(await mechanism.forge("alice", server), server)).toBe("nothing");
  expect(await server.records.entries()).toHaveLength(1);
});

test("who signs in with the cookie of a session that was ended gets another key", async () => {
  const { server, cookie } = await signedIn();
  await mechanism.logout(cookie, server);
  const next = await mechanism.issue("alice", server, cookie);
  expect(next).not.toBe(cookie);
  expect(await mechanism.verify(cookie, server)).toMatchObject(ended);
});

test("after a logout that deletes, the rest is as in Flask-KVSession: time before record", async () => {
  const { server, cookie } = await signedIn();
  await mechanism.logout(cookie, server);
  const trace = await traceOf(cookie, later(server, 31));
  expect(trace.map(({ question }) => question)).toEqual(["authentic", "in-time"]);
});
