import { describe, expect, test } from "vitest";
import type { Mechanism } from "./mechanism";
import { all, expectOutcome, expectSoundTrace, fixed, sliding } from "./testing-contract";
import { probe } from "./testing-probe";
import { later, type TestServer, testServer } from "./testing-server";

const thousandYears = 1000 * 365 * 24 * 60 * 60;

/** A session that is renewed every 20 s, which is good each time, until `age`. */
async function keptAlive(mechanism: Mechanism, server: TestServer, age: number): Promise<string> {
  let cookie = await mechanism.issue("alice", server);
  for (let at = 20; at <= age; at += 20) {
    expectOutcome(await mechanism.verify(cookie, later(server, at)), { in: "alice" });
    cookie = (await mechanism.refresh(cookie, later(server, at))) ?? cookie;
  }
  return cookie;
}

describe.each(all)("$id", (mechanism) => {
  const { claims, skewSeconds } = mechanism;
  const tooLate = 30 + skewSeconds + 1;
  const { signedIn } = probe(mechanism);

  test("takes a cookie until its lifetime ends", async () => {
    const { server, cookie } = await signedIn();
    for (const age of [0, 1, 29])
      expect(await mechanism.verify(cookie, later(server, age))).toMatchObject({ user: "alice" });
  });

  test("does with a cookie that is older than its lifetime and its skew what the table says", async () => {
    const { server, cookie } = await signedIn();
    for (const age of [tooLate, thousandYears]) {
      const verdict = await mechanism.verify(cookie, later(server, age));
      expectOutcome(verdict, claims["after-expiry"]);
      expectSoundTrace(verdict);
    }
  });

  test("gives a session the lifetime that the site has when it begins", async () => {
    const { server, cookie } = await signedIn({ lifetimeSeconds: 300 });
    expect(await mechanism.verify(cookie, later(server, 299))).toMatchObject({ user: "alice" });
    expectOutcome(await mechanism.verify(cookie, later(server, 270 + tooLate)), claims["after-expiry"]);
  });

  test("asks nothing new where the site sets an absolute limit, and everything that it says", async () => {
    const server = testServer({ absoluteSeconds: 60 });
    const { trace } = await mechanism.verify(await mechanism.issue("alice", server), server);
    expect([...new Set(trace.map(({ question }) => question))]).toEqual(mechanism.asks);
  });
});

describe.each(sliding)("$id", (mechanism) => {
  const { claims, skewSeconds } = mechanism;
  const { signedIn } = probe(mechanism);

  test("a renewed cookie is the same user's and lives a whole lifetime longer", async () => {
    const { server, cookie } = await signedIn();
    const renewed = await mechanism.refresh(cookie, later(server, 29));
    expect(await mechanism.verify(String(renewed), later(server, 29 + 29))).toMatchObject({ user: "alice" });
    const tooLate = later(server, 29 + 30 + skewSeconds + 1);
    expectOutcome(await mechanism.verify(String(renewed), tooLate), claims["after-expiry"]);
  });

  test("renewing takes the lifetime that the site has now", async () => {
    const { server, cookie } = await signedIn();
    const longer = { ...server, lifetimeSeconds: 300 };
    const renewed = await mechanism.refresh(cookie, longer);
    expect(await mechanism.verify(String(renewed), later(longer, 299))).toMatchObject({ user: "alice" });
  });

  test("lives on without end where nothing limits how long ago the sign-in may be", async () => {
    const server = testServer();
    const cookie = await keptAlive(mechanism, server, 600);
    expectOutcome(await mechanism.verify(cookie, later(server, 601)), claims["kept-alive"]);
  });

  test("is let in until the absolute limit, and then does what the table says, however often renewed", async () => {
    const server = testServer({ absoluteSeconds: 60 });
    const cookie = await keptAlive(mechanism, server, 60);
    expect(await mechanism.verify(cookie, later(server, 60))).toMatchObject({ user: "alice" });
    const verdict = await mechanism.verify(cookie, later(server, 61));
    expectOutcome(verdict, claims["after-absolute-limit"]);
    expectSoundTrace(verdict);
  });

  test("an absolute limit that is set later ends a session that began longer ago", async () => {
    const server = testServer();
    const cookie = await keptAlive(mechanism, server, 60);
    const limited = { ...later(server, 61), absoluteSeconds: 60 };
    expectOutcome(await mechanism.verify(cookie, limited), claims["after-absolute-limit"]);
    expect(await mechanism.verify(cookie, later(server, 61))).toMatchObject({ user: "alice" });
  });

  test("an absolute limit lets a session live that began since it was set", async () => {
    const server = testServer({ absoluteSeconds: 300 });
    const cookie = await keptAlive(mechanism, server, 280);
    expect(await mechanism.verify(cookie, later(server, 299))).toMatchObject({ user: "alice" });
  });
});

describe.each(fixed)("$id", (mechanism) => {
  const { signedIn } = probe(mechanism);

  test("is not renewed: its lifetime counts from the sign-in", async () => {
    const { server, cookie } = await signedIn();
    expect(await mechanism.refresh(cookie, later(server, 20))).toBeNull();
    expectOutcome(await mechanism.verify(cookie, later(server, 31)), { out: ["in-time"] });
  });

  test("has no other absolute limit", async () => {
    const { server, cookie } = await signedIn({ absoluteSeconds: 10 });
    expect(await mechanism.verify(cookie, later(server, 29))).toMatchObject({ user: "alice" });
  });
});
