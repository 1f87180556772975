import { describe, expect, test } from "vitest";
import { all, expectOutcome, letsIn } from "./testing-contract";
import { probe } from "./testing-probe";
import { later, testKey, testServer } from "./testing-server";

const [old, next] = [testKey("the old key"), testKey("the next key")];

describe.each(all)("$id", (mechanism) => {
  const { claims } = mechanism;
  const { signedIn } = probe(mechanism);

  test("does with a cookie of an older key what the table says, with and without that key", async () => {
    const { server, cookie } = await signedIn({ keys: [old] });
    const rotated = { ...server, keys: [next] };
    expectOutcome(await mechanism.verify(cookie, rotated), claims["after-rotate-key"]);
    const both = { ...server, keys: [old, next] };
    expectOutcome(await mechanism.verify(cookie, both), claims["after-rotate-key-with-fallback"]);
  });

  test("a cookie that is written anew when it is renewed is signed with the newest key", async () => {
    const { server, cookie } = await signedIn({ keys: [old] });
    const renewed = (await mechanism.refresh(cookie, { ...server, keys: [old, next] })) ?? cookie;
    // iron-session finds a key by its place among them.
    const verdict = await mechanism.verify(renewed, { ...server, keys: [testKey("another"), next] });
    expectOutcome(verdict, renewed === cookie ? claims["after-rotate-key"] : { in: "alice" });
  });

  test.each(["admin", "alice"])(
    "the best that the keys alone can make for %s fares as the table says",
    async (user) => {
      const server = testServer();
      await mechanism.issue("alice", server);
      const { keys, now, lifetimeSeconds } = server;
      for (const absoluteSeconds of [null, 60]) {
        const forged = await mechanism.forge(user, { keys, now, lifetimeSeconds, absoluteSeconds });
        const verdict = await mechanism.verify(forged, { ...server, absoluteSeconds });
        expectOutcome(verdict, letsIn(claims.forged) ? { in: user as "admin" } : claims.forged);
      }
    },
  );

  test("nothing can be made with another key", async () => {
    const server = testServer();
    const forged = await mechanism.forge("admin", { ...testServer(), keys: [testKey("a guess")] });
    expect((await mechanism.verify(forged, server)).accepted).toBe(false);
  });

  test("what was made with leaked keys ends like any other cookie", async () => {
    const server = testServer();
    const forged = await mechanism.forge("admin", server);
    const { accepted } = await mechanism.verify(forged, later(server, 31 + mechanism.skewSeconds));
    expect(accepted).toBe(letsIn(claims["after-expiry"]));
  });
});
