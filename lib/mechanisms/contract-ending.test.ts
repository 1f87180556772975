import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import type { Deed } from "./mechanism";
import { all, expectOutcome, letsIn, sliding } from "./testing-contract";
import { probe } from "./testing-probe";
import { later, type TestServer, testKey, testServer } from "./testing-server";

/** What each deed ends of the sessions of the user whose cookie was sent. */
const scope: Partial<Record<Deed, "none" | "this" | "all">> = {
  nothing: "none",
  "record-deleted": "this",
  "records-deleted": "all",
  "token-denied": "this",
  "not-before-moved": "all",
  "user-key-changed": "all",
  "lifetime-cut": "this",
};

const ways = [
  { way: "after-logout", name: "logging out" },
  { way: "after-logout-everywhere", name: "logging out everywhere" },
] as const;

describe.each(all)("$id", (mechanism) => {
  /** Alice at two devices, and Bob. */
  async function signedIn() {
    const server = testServer();
    const phone = await mechanism.issue("alice", server);
    const laptop = await mechanism.issue("alice", later(server, 1));
    const bob = await mechanism.issue("bob", server);
    return { server: later(server, 2), phone, laptop, bob };
  }

  const end = (way: "after-logout" | "after-logout-everywhere", cookie: string, server: TestServer) =>
    way === "after-logout"
      ? mechanism.logout(cookie, server)
      : mechanism.logoutEverywhere("alice", server, cookie);

  const verify = mechanism.verify;

  describe.each(ways)("$name", ({ way }) => {
    const claim = mechanism.claims[way];

    test("does to the session what the table says", async () => {
      const { server, phone } = await signedIn();
      expect(await end(way, phone, server)).toSatisfy((deed) => (deed === "nothing") === letsIn(claim));
      expectOutcome(await verify(phone, server), claim);
    });

    test("ends as many of the user's sessions as it says", async () => {
      const { server, phone, laptop } = await signedIn();
      const deed = await end(way, phone, server);
      const stillIn = [(await verify(phone, server)).accepted, (await verify(laptop, server)).accepted];
      expect(stillIn).toEqual([scope[deed] === "none", scope[deed] !== "all"]);
    });

    test("does not touch Bob's session, unless it cuts everybody's lifetime", async () => {
      const { server, phone, bob } = await signedIn();
      const deed = await end(way, phone, server);
      expect(await verify(bob, later(server, 20))).toMatchObject(
        deed === "lifetime-cut" ? { failed: "in-time" } : { user: "bob" },
      );
    });

    test("does no more harm when it is done twice, and Alice can sign in again", async () => {
      const { server, phone, bob } = await signedIn();
      await end(way, phone, server);
      const records = await server.records.entries();
      await mechanism.logout(phone, server);
      expect((await server.records.entries()).length).toBeLessThanOrEqual(records.length);
      expectOutcome(await verify(phone, server), claim);
      const again = await mechanism.issue("alice", server);
      expect(await verify(again, server)).toMatchObject({ user: "alice" });
      await mechanism.logout(phone, server);
      expect((await verify(again, server)).accepted).toBe(true);
      expect((await verify(bob, { ...server, lifetimeSeconds: 30 })).accepted).toBe(true);
    });
  });

  test("a text that names no session ends nobody's", async () => {
    const { server, phone, bob } = await signedIn();
    const foreign = await mechanism.issue("alice", testServer({ keys: [testKey("of another site")] }));
    const before = await server.records.entries();
    const edited = anatomy[mechanism.id].edits.map((edit) => edit.of(phone));
    const forms = [...edited, phone.slice(1), `${phone}x.`, ""];
    for (const text of ["no session of anybody", foreign, "é", ...forms].filter(
      (text) => mechanism.canonical(text) !== phone,
    ))
      expect(await mechanism.logout(text, server)).toBe("nothing");
    expect(await server.records.entries()).toEqual(before);
    expect(await verify(phone, server)).toMatchObject({ user: "alice" });
    expect(await verify(bob, server)).toMatchObject({ user: "bob" });
  });

  test("an expired cookie ends no session that goes on", async () => {
    const { server, phone } = await signedIn();
    const next = later(server, 100);
    const current = await mechanism.issue("alice", next);
    await mechanism.logout(phone, next);
    expect(await verify(current, next)).toMatchObject({ user: "alice" });
  });

  test("a store that has nothing to forget is not written to", async () => {
    const { server, phone } = await signedIn();
    const { writes } = server.records;
    const deeds = [
      await mechanism.logout(phone, server),
      await mechanism.logoutEverywhere("alice", server, phone),
    ];
    const wrote = server.records.writes > writes;
    expect(wrote).toBe(deeds.some((deed) => deed !== "nothing"));
  });
});

describe.each(sliding)("$id", (mechanism) => {
  test.each(ways)("$name treats the thief's renewed copy as it treats the cookie", async ({ way }) => {
    const server = testServer();
    const cookie = await mechanism.issue("alice", server);
    const renewed = (await mechanism.refresh(cookie, later(server, 20))) ?? cookie;
    const now = later(server, 25);
    expect(await mechanism.verify(renewed, now)).toMatchObject({ user: "alice" });
    if (way === "after-logout") await mechanism.logout(cookie, now);
    else await mechanism.logoutEverywhere("alice", now, cookie);
    expectOutcome(await mechanism.verify(renewed, now), mechanism.claims[way]);
    expectOutcome(await mechanism.verify(renewed, later(server, 49)), mechanism.claims[way]);
  });
});

describe.each(all.filter(({ asks }) => !asks.includes("live")))("$id", (mechanism) => {
  const { signedIn, decision } = probe(mechanism);

  test("logging out changes nothing on the server, which has no store to ask", async () => {
    const { server, cookie } = await signedIn();
    expect(await mechanism.logout(cookie, server)).toBe("nothing");
    expect(await mechanism.logoutEverywhere("alice", server, cookie)).toBe("nothing");
    expect(await decision(cookie, server)).toBe("alice");
    expect([server.records.reads, server.records.writes]).toEqual([0, 0]);
  });
});
