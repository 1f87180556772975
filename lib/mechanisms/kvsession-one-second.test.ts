import { expect, test } from "vitest";
import { kvsessionOneSecond } from "./kvsession-one-second";
import type { Mechanism } from "./mechanism";
import { probe } from "./testing-probe";
import { later } from "./testing-server";

const mechanism: Mechanism = kvsessionOneSecond;

const { signedIn, decision } = probe(mechanism);

test("the cookie that logged out is refused for its record at first, and for its age from then on", async () => {
  const { server, cookie } = await signedIn();
  expect(await mechanism.logout(cookie, server)).toBe("lifetime-cut");
  expect(await decision(cookie, server)).toBe("live");
  expect(await decision(cookie, later(server, 1))).toBe("live");
  expect(await decision(cookie, later(server, 2))).toBe("in-time");
});

test("everybody else is out as soon as his session is older than a second", async () => {
  const { server, cookie } = await signedIn();
  const bob = await mechanism.issue("bob", server);
  await mechanism.logout(cookie, server);
  expect(await decision(bob, later(server, 1))).toBe("bob");
  expect(await decision(bob, { ...server, now: server.now + 1001 })).toBe("in-time");
  expect(await server.records.entries()).toHaveLength(1);
});

test("nobody can stay signed in for longer than a second from then on", async () => {
  const { server, cookie } = await signedIn();
  await mechanism.logout(cookie, server);
  const now = later(server, 600);
  const next = await mechanism.issue("bob", now);
  expect(await decision(next, later(now, 1))).toBe("bob");
  expect(await decision(next, later(now, 2))).toBe("in-time");
});

test("it is the running app that was changed: with its lifetime given back, whose record is there is in", async () => {
  const { server, cookie } = await signedIn();
  const bob = await mechanism.issue("bob", server);
  await mechanism.logout(cookie, server);
  const restarted = later({ ...server, lifetimeSeconds: 30 }, 20);
  expect(await decision(bob, restarted)).toBe("bob");
  expect(await decision(cookie, restarted)).toBe("live");
});

test("a cookie that is not accepted cuts nobody's lifetime", async () => {
  const { server, cookie } = await signedIn();
  const late = later(server, 31);
  for (const text of ["garbage", cookie.slice(1), await mechanism.forge("alice", server)])
    expect(await mechanism.logout(text, server)).toBe("nothing");
  expect(await mechanism.logout(cookie, late)).toBe("nothing");
  expect([server.lifetimeSeconds, late.lifetimeSeconds]).toEqual([30, 30]);
});

test("logging out everywhere is the same deed", async () => {
  const { server, cookie } = await signedIn();
  expect(await mechanism.logoutEverywhere("alice", server, cookie)).toBe("lifetime-cut");
  expect(server.lifetimeSeconds).toBe(1);
});
