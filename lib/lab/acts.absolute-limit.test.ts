import { describe, expect, test } from "vitest";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { fixed, sliding, timeless, timely } from "@/lib/mechanisms/testing-contract";
import { capture, startLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

describe("an absolute limit of a minute", () => {
  const limits = { absoluteSeconds: 60 };

  const start = async (id: MechanismId, lifetimeSeconds = 30) => {
    const lab = await startLab();
    await lab.change({ ...limits, lifetimeSeconds, refreshEachRequest: true });
    return capture(lab, id);
  };

  /** What a thief sees who comes back every 25 s. */
  const visits = async (id: MechanismId) => {
    const { lab, attacker } = await start(id);
    const seen = [];
    for (let time = 0; time < 3; time++) {
      await lab.change({ advanceSeconds: 25 });
      const { accepted, failed, scenario } = await attacker.openAccount();
      seen.push({ scenario, is: accepted ? "in" : failed });
    }
    return seen;
  };

  const asking = sliding.filter((mechanism) => timely.includes(mechanism));

  test.each(asking)("$id: ends what a thief kept alive", async ({ id }) => {
    expect(await visits(id)).toEqual([
      { scenario: "while-signed-in", is: "in" },
      { scenario: "kept-alive", is: "in" },
      { scenario: "after-absolute-limit", is: "in-time" },
    ]);
  });

  test.each(timeless)("$id: is nothing that the server looks at", async ({ id }) => {
    expect((await visits(id)).at(-1)).toEqual({ scenario: "after-absolute-limit", is: "in" });
  });

  test.each(fixed)("$id: never comes, for the session is over before", async ({ id }) => {
    expect((await visits(id)).at(-1)).toEqual({ scenario: "after-expiry", is: "in-time" });
  });

  test.each(fixed)("$id: is not asked for, though it be the shorter of the two", async ({ id }) => {
    const { lab, attacker } = await start(id, 300);
    await lab.change({ advanceSeconds: 61 });
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "after-absolute-limit" });
  });

  test.each(asking)("$id: also ends a session of five minutes that nobody renewed", async ({ id }) => {
    const { lab, attacker } = await start(id, 300);
    await lab.change({ advanceSeconds: 61 });
    expect(await attacker.openAccount()).toMatchObject({
      accepted: false,
      failed: "in-time",
      scenario: "after-absolute-limit",
    });
  });

  test.each(ids)("%s: shows nothing of a session that was begun before it was set", async (id) => {
    const { lab, attacker } = await capture(await startLab(), id);
    await lab.change(limits);
    expect((await attacker.openAccount()).scenario).toBe("lifetime-changed");
    await lab.change({ absoluteSeconds: null });
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
    await lab.change(limits);
    const { attacker: another } = await capture(lab, id);
    expect(await another.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
  });

  test.each(["flask", "iron-session", "jwt", "jwt-denylist", "jwt-not-before", "jwt-user-key"] as const)(
    "%s: ends a session at once that does not tell when it was begun",
    async (id) => {
      const { lab, alice } = await capture(await startLab(), id);
      await lab.change(limits);
      const { accepted, trace } = await alice.openAccount();
      expect(accepted).toBe(false);
      expect(trace.at(-1)).toEqual({
        question: "in-time",
        held: false,
        saw: "does not tell when it began",
      });
    },
  );
});
