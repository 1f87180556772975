import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { type OperatorAct, operatorActs } from "./operator";
import { capture, startLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

describe("the state of a lab", () => {
  test("is, to begin with, what the design says", async () => {
    const lab = await startLab();
    const { now, ...state } = await lab.state();
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(state).toEqual({
      lab: lab.id,
      lifetimeSeconds: 30,
      absoluteSeconds: null,
      refreshEachRequest: false,
      mechanisms: [
        { id: "signed", family: "naive" },
        { id: "encrypted", family: "naive" },
        { id: "flask", family: "timestamped" },
        { id: "iron-session", family: "timestamped" },
        { id: "jwt", family: "timestamped" },
        { id: "redis", family: "revocable" },
        { id: "kvsession", family: "revocable" },
        { id: "kvsession-deleted", family: "revocable" },
        { id: "kvsession-one-second", family: "revocable" },
        { id: "jwt-denylist", family: "revocable" },
        { id: "jwt-not-before", family: "revocable" },
        { id: "jwt-user-key", family: "revocable" },
      ],
      observations: [],
    });
    expect(lab.id).toMatch(/^[\w-]{22}$/);
  });

  test("shows the settings as they were changed", async () => {
    const lab = await startLab();
    const settings = { lifetimeSeconds: 300, absoluteSeconds: 600, refreshEachRequest: true };
    await lab.change(settings);
    expect(await lab.state()).toMatchObject(settings);
    await lab.change({ absoluteSeconds: null });
    expect((await lab.state()).absoluteSeconds).toBeNull();
  });

  test("shows the clock where it was moved to", async () => {
    const lab = await startLab();
    const before = Date.parse((await lab.state()).now);
    await lab.change({ advanceSeconds: 3600 });
    await lab.change({ advanceSeconds: 3600 });
    const moved = (Date.parse((await lab.state()).now) - before) / 1000;
    expect(moved).toBeGreaterThanOrEqual(7200);
    expect(moved).toBeLessThan(7260);
  });

  test("lists what was seen in the order in which it was seen", async () => {
    const lab = await startLab();
    for (const id of ids.toReversed()) {
      const { attacker } = await capture(lab, id);
      await attacker.openAccount();
      await lab.change({ advanceSeconds: 1 });
    }
    const { observations } = await lab.state();
    expect(observations.map(({ mechanism }) => mechanism)).toEqual(ids.toReversed());
  });

  test("survives what an operator does", async () => {
    const lab = await startLab();
    const { attacker } = await capture(lab, "flask");
    await attacker.openAccount();
    const before = (await lab.state()).observations;
    for (const act of Object.keys(operatorActs) as OperatorAct[]) await lab.operate("flask", act);
    expect(before).toHaveLength(1);
    expect((await lab.state()).observations).toEqual(before);
  });
});
