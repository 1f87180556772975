import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { StoreAway } from "./mechanism";
import { all, expectOutcome, expectSoundTrace, letsIn } from "./testing-contract";
import { probe } from "./testing-probe";
import { later, testServer, withoutStore } from "./testing-server";
import { anyText, editOf } from "./testing-texts";

describe.each(all)("$id", (mechanism) => {
  const { claims } = mechanism;
  const asksTheStore = mechanism.asks.includes("live");
  const { signedIn } = probe(mechanism);

  test("reads the store exactly if it asks whether a session is live", async () => {
    const { server, cookie } = await signedIn();
    const { reads } = server.records;
    await mechanism.verify(cookie, server);
    expect(server.records.reads > reads).toBe(asksTheStore);
  });

  test("does while its store is away what the table says, and is itself again afterwards", async () => {
    const { server, cookie } = await signedIn();
    for (const [failsOpen, scenario] of [
      [false, "while-store-away"],
      [true, "while-failing-open"],
    ] as const) {
      const verdict = await mechanism.verify(cookie, withoutStore({ ...server, failsOpen }));
      expectOutcome(verdict, claims[scenario]);
      expectSoundTrace(verdict);
      expect(await mechanism.verify(cookie, { ...server, failsOpen })).toMatchObject({ user: "alice" });
    }
  });

  test("says that the store does not answer, where it would have had to ask it", async () => {
    const { server, cookie } = await signedIn();
    for (const failsOpen of [false, true]) {
      const { trace } = await mechanism.verify(cookie, withoutStore({ ...server, failsOpen }));
      const silence = trace.filter(({ unanswered }) => unanswered);
      expect(silence.map(({ question }) => question)).toEqual(asksTheStore ? ["live"] : []);
    }
  });

  test("refuses while its store is away whatever it would refuse without asking it", async () => {
    const { server, cookie } = await signedIn();
    const failing = withoutStore({ ...server, failsOpen: true });
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, editOf(cookie)), async (text) => {
        const verdict = await mechanism.verify(text, failing);
        expectSoundTrace(verdict);
        if (verdict.accepted) expect(await mechanism.verify(text, server)).toMatchObject({ accepted: true });
      }),
      { numRuns: 100 },
    );
    const late = later(failing, 31 + mechanism.skewSeconds);
    expect((await mechanism.verify(cookie, late)).accepted).toBe(letsIn(claims["after-expiry"]));
  });

  test("failing open changes nothing while the store answers", async () => {
    const { server, cookie } = await signedIn({ failsOpen: true });
    await mechanism.logout(cookie, server);
    expectOutcome(await mechanism.verify(cookie, server), claims["after-logout"]);
  });

  test.each([false, true])(
    "says so when it cannot end a session without the store (fails open: %j)",
    async (failsOpen) => {
      const { server, cookie } = await signedIn({ failsOpen });
      const away = withoutStore(server);
      const endings = [
        { claim: claims["after-logout"], end: () => mechanism.logout(cookie, away) },
        {
          claim: claims["after-logout-everywhere"],
          end: () => mechanism.logoutEverywhere("alice", away, cookie),
        },
      ];
      for (const { claim, end } of endings)
        if (letsIn(claim)) expect(await end()).toBe("nothing");
        else await expect(end()).rejects.toThrow(StoreAway);
      expect(await mechanism.verify(cookie, server)).toMatchObject({ user: "alice" });
    },
  );

  test("says so when it cannot sign in or renew without the store", async () => {
    const { server, cookie } = await signedIn();
    const away = withoutStore(server);
    const outcomes = await Promise.allSettled([
      mechanism.issue("bob", away),
      mechanism.refresh(cookie, away),
    ]);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(StoreAway);
      else if (outcome.value !== null && outcome.value !== cookie)
        expect((await mechanism.verify(outcome.value, server)).accepted).toBe(true);
  });

  test("does when its records are gone what the table says, and lets people sign in again", async () => {
    const { server, cookie } = await signedIn();
    for (const [key] of await server.records.entries()) await server.records.delete(key);
    expectOutcome(await mechanism.verify(cookie, server), claims["after-flush-store"]);
    const again = await mechanism.issue("alice", server, cookie);
    expect(await mechanism.verify(again, server)).toMatchObject({ user: "alice" });
  });
});

test("an edited cookie is let in by none whose store is away and who asks it first", async () => {
  for (const mechanism of all.filter(({ asks }) => asks[0] === "live")) {
    const server = testServer({ failsOpen: true });
    const edited = anatomy[mechanism.id].edits[0].of(await mechanism.issue("alice", server));
    expect(await mechanism.verify(edited, withoutStore(server))).toMatchObject({ failed: "live" });
  }
});
