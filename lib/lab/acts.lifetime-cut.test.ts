import { describe, expect, test } from "vitest";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { capture, observed, startLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

/** The server whose remedy costs everybody his session. */
const oneSecond = "kvsession-one-second";

describe.each(["logOut", "logOutEverywhere"] as const)("what Alice's %s costs Bob", (act) => {
  const start = async (id: MechanismId) => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    const bob = lab.browser("bob", id);
    await bob.signIn();
    await alice[act]();
    await lab.change({ advanceSeconds: 2 });
    return { lab, bob, attacker };
  };

  test.each(ids.filter((id) => id !== oneSecond))("%s: nothing", async (id) => {
    const { bob } = await start(id);
    expect(await bob.openAccount()).toMatchObject({ accepted: true, user: "bob" });
  });

  test(`${oneSecond}: his session, and every other one a second after its sign-in`, async () => {
    const { lab, bob } = await start(oneSecond);
    expect(await bob.openAccount()).toMatchObject({ accepted: false, failed: "in-time" });
    const { now, expiresAt, refusedAt } = await bob.signIn();
    expect(Date.parse(expiresAt) - Date.parse(now)).toBe(1000);
    expect(refusedAt).toBe(expiresAt);
    await lab.change({ advanceSeconds: 2 });
    expect(await bob.openAccount()).toMatchObject({ accepted: false, failed: "in-time" });
  });

  test(`${oneSecond}: until the app starts again, which brings back who was signed in before`, async () => {
    const { lab, bob, attacker } = await start(oneSecond);
    expect((await bob.openAccount()).accepted).toBe(false);
    await lab.operate(oneSecond, "restart-app");
    expect(await bob.openAccount()).toMatchObject({ accepted: true, user: "bob" });
    expect(await attacker.openAccount()).toMatchObject({
      accepted: false,
      failed: "live",
      scenario: act === "logOut" ? "after-logout" : "after-logout-everywhere",
    });
    await bob.signIn();
    await lab.change({ advanceSeconds: 20 });
    expect(await bob.openAccount()).toMatchObject({ accepted: true, user: "bob" });
  });
});

describe("while the lifetime is cut by Bob's logout", () => {
  const start = async () => {
    const { lab, alice, attacker } = await capture(await startLab(), oneSecond);
    const bob = lab.browser("bob", oneSecond);
    await bob.signIn();
    await bob.logOut();
    await lab.change({ advanceSeconds: 2 });
    return { lab, alice, attacker };
  };

  test("a replay of Alice's session shows what Bob did, and none of the scenarios", async () => {
    const { lab, attacker } = await start();
    expect(await attacker.openAccount()).toMatchObject({ accepted: false, scenario: "after-lifetime-cut" });
    await lab.operate(oneSecond, "restart-app");
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
    expect(await observed(lab)).toEqual([{ scenario: "while-signed-in", accepted: true }]);
  });

  test("Alice cannot even log out: after the restart a thief is in, and it is not called a logout", async () => {
    const { lab, alice, attacker } = await start();
    expect(await alice.logOut()).toEqual({ deed: "nothing" });
    await lab.operate(oneSecond, "restart-app");
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "several-at-once" });
    expect(await observed(lab)).toEqual([]);
  });

  test("a session that was begun meanwhile stays a short one after the restart", async () => {
    const { lab, alice, attacker } = await start();
    await alice.signIn();
    attacker.cookie = alice.cookie;
    expect((await attacker.openAccount()).scenario).toBe("after-lifetime-cut");
    await lab.operate(oneSecond, "restart-app");
    await lab.change({ advanceSeconds: 5 });
    expect(await attacker.openAccount()).toMatchObject({ accepted: false, scenario: "lifetime-changed" });
    expect(await observed(lab)).toEqual([]);
  });
});
