import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import type { OperatorAct } from "@/lib/lab/operator";
import { type Capture, capture, startLab } from "@/lib/lab/testing-lab";
import { type Scenario, scenarios } from "@/lib/scenarios";
import { mechanisms } from ".";
import { truthTable } from "./truth-table";

/** What happens between the capture of Alice's cookie and its replay. */
const between: Record<Scenario, (scene: Capture) => unknown> = {
  "while-signed-in": () => {},
  "after-expiry": ({ lab }) => lab.change({ advanceSeconds: 31 }),
  "after-logout": ({ alice }) => alice.logOut(),
  "after-logout-everywhere": ({ alice }) => alice.logOutEverywhere(),
  edited: ({ attacker, mechanism }) => {
    attacker.cookie = anatomy[mechanism].edits[0].of(attacker.cookie ?? "");
  },
  "after-rotate-key": ({ lab, mechanism }) => lab.operate(mechanism, "rotate-key"),
  "after-flush-store": ({ lab, mechanism }) => lab.operate(mechanism, "flush-store"),
};

const rows = mechanisms.flatMap(({ id }) => scenarios.map((scenario) => ({ mechanism: id, scenario })));

test.each(rows)("$mechanism does with a stolen cookie $scenario what the table says", async (row) => {
  const { mechanism, scenario } = row;
  const lab = await startLab();
  const scene = await capture(lab, mechanism);
  await between[scenario](scene);

  const { accepted, user, failed, now, ...seen } = await scene.attacker.openAccount();

  expect(seen.scenario).toBe(scenario);
  const outcome = truthTable[mechanism][scenario];
  if (outcome === "in") expect({ accepted, user }).toEqual({ accepted: true, user: "alice" });
  else expect({ accepted, failed }).toEqual({ accepted: false, failed: expect.toBeOneOf(outcome.out) });
  const observation = { mechanism, scenario, accepted, ...(failed && { failed }), at: now };
  expect((await lab.state()).observations).toEqual([observation]);
});

describe("what a defence costs Bob", () => {
  const acts: OperatorAct[] = ["rotate-key", "flush-store"];
  const defences = mechanisms.flatMap(({ id }) => acts.map((act) => ({ mechanism: id, act })));

  test.each(defences)("$mechanism: $act throws him out if it throws out the thief", async (defence) => {
    const { mechanism, act } = defence;
    const lab = await startLab();
    const bob = lab.browser("bob", mechanism);
    await bob.signIn();
    expect(await bob.openAccount()).toMatchObject({ accepted: true, user: "bob" });

    await lab.operate(mechanism, act);

    expect((await bob.openAccount()).accepted).toBe(truthTable[mechanism][`after-${act}`] === "in");
    await bob.signIn();
    expect(await bob.openAccount()).toMatchObject({ accepted: true, user: "bob" });
  });

  test.each(mechanisms)("$id: what happens to another copy of the site costs him nothing", async ({ id }) => {
    const lab = await startLab();
    const bob = lab.browser("bob", id);
    await bob.signIn();
    for (const other of mechanisms.filter((mechanism) => mechanism.id !== id)) {
      await lab.operate(other.id, "rotate-key");
      await lab.operate(other.id, "flush-store");
    }
    expect(await bob.openAccount()).toMatchObject({ accepted: true, user: "bob" });
  });
});
