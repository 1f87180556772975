import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import type { OperatorAct } from "@/lib/lab/operator";
import { capture, startLab } from "@/lib/lab/testing-lab";
import { type Scenario, scenarios } from "@/lib/scenarios";
import { type MechanismId, mechanisms } from ".";
import { expectOutcome, letsIn } from "./testing-contract";
import { stage } from "./testing-scenarios";
import { type Outcome, truthTable } from "./truth-table";

/** Where a lab never comes to a scenario, what its replay shows instead. */
const instead: { scenario: Scenario; outcome: Outcome } = {
  scenario: "after-expiry",
  outcome: { out: ["in-time"] },
};

test.each(mechanisms)(
  "$id does with every edit that can be made without a key what the table says",
  async ({ id }) => {
    for (const { of } of anatomy[id].edits) {
      const { attacker } = await capture(await startLab(), id);
      attacker.cookie = of(attacker.cookie ?? "");
      const { accepted, user, failed, scenario } = await attacker.openAccount();
      expect(scenario).toBe("edited");
      expectOutcome({ accepted, user, failed }, truthTable[id].edited);
    }
  },
);

const ids = mechanisms.map(({ id }) => id);
const rows = ids.flatMap((mechanism) => scenarios.map((scenario) => ({ mechanism, scenario })));

test.each(rows)("$mechanism does with a stolen cookie $scenario what the table says", async (row) => {
  const { mechanism } = row;
  const { lab, attacker } = await stage(mechanism, row.scenario);

  const { accepted, user, failed, scenario } = await attacker.openAccount();

  const claim = truthTable[mechanism][row.scenario];
  const shown = claim === "never" ? instead : { scenario: row.scenario, outcome: claim };
  expect(scenario).toBe(shown.scenario);
  expectOutcome({ accepted, user, failed }, shown.outcome);
  const observations = (await lab.state()).observations.map(({ at, ...observation }) => observation);
  expect(observations).toContainEqual({ mechanism, scenario, accepted, ...(failed && { failed }) });
});

describe("what a defence costs Bob", () => {
  const defences: { acts: OperatorAct[]; scenario: Scenario }[] = [
    { acts: ["rotate-key"], scenario: "after-rotate-key" },
    { acts: ["rotate-key-with-fallback"], scenario: "after-rotate-key-with-fallback" },
    { acts: ["flush-store"], scenario: "after-flush-store" },
    { acts: ["take-store-away"], scenario: "while-store-away" },
    { acts: ["fail-open", "take-store-away"], scenario: "while-failing-open" },
  ];

  async function bobSignedIn(mechanism: MechanismId) {
    const lab = await startLab();
    const bob = lab.browser("bob", mechanism);
    await bob.signIn();
    return { lab, bob };
  }

  const asBob = { accepted: true, user: "bob" };

  test.each(ids.flatMap((mechanism) => defences.map((defence) => ({ mechanism, ...defence }))))(
    "$mechanism: $acts does to him what it does to the thief",
    async ({ mechanism, acts, scenario }) => {
      const { lab, bob } = await bobSignedIn(mechanism);
      expect(await bob.openAccount()).toMatchObject(asBob);

      for (const act of acts) await lab.operate(mechanism, act);
      const claim = truthTable[mechanism][scenario];
      const { accepted, user, failed } = await bob.openAccount();
      if (letsIn(claim)) expect({ accepted, user }).toEqual(asBob);
      else expectOutcome({ accepted, failed }, claim);

      await lab.operate(mechanism, "put-store-back");
      await bob.signIn();
      expect(await bob.openAccount()).toMatchObject(asBob);
    },
  );

  test.each(ids)("%s: a store that was away and is back has cost him nothing", async (mechanism) => {
    const { lab, bob } = await bobSignedIn(mechanism);
    await lab.operate(mechanism, "take-store-away");
    await bob.openAccount();
    await lab.operate(mechanism, "put-store-back");
    expect(await bob.openAccount()).toMatchObject(asBob);
  });

  test.each(ids)("%s: what changes nothing for anybody costs him nothing", async (mechanism) => {
    const { lab, bob } = await bobSignedIn(mechanism);
    for (const act of ["restart-app", "fail-open", "fail-closed", "put-store-back"] as const)
      await lab.operate(mechanism, act);
    expect(await bob.openAccount()).toMatchObject(asBob);
  });

  test.each(ids)("%s: what happens to another copy of the site costs him nothing", async (mechanism) => {
    const { lab, bob } = await bobSignedIn(mechanism);
    for (const other of ids.filter((id) => id !== mechanism))
      for (const act of ["rotate-key", "flush-store", "take-store-away"] as const)
        await lab.operate(other, act);
    expect(await bob.openAccount()).toMatchObject(asBob);
  });

  test.each(ids)(
    "%s: Alice's logout throws him out two seconds later if it cuts the lifetime",
    async (mechanism) => {
      const { lab, bob } = await bobSignedIn(mechanism);
      const { alice } = await capture(lab, mechanism);
      const { deed } = await alice.logOut();
      await lab.change({ advanceSeconds: 2 });
      expect(await bob.openAccount()).toMatchObject(deed === "lifetime-cut" ? { failed: "in-time" } : asBob);
    },
  );
});

describe("kvsession-one-second", () => {
  const id = "kvsession-one-second";

  test("the stolen cookie is refused for its age two seconds after the logout", async () => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    await alice.logOut();
    await lab.change({ advanceSeconds: 2 });
    expect(await attacker.openAccount()).toMatchObject({ scenario: "after-logout", failed: "in-time" });
  });

  test("from then on nobody stays signed in for longer than a second, until the app starts again", async () => {
    const { lab, alice } = await capture(await startLab(), id);
    await alice.logOut();
    for (const browser of ["bob", "alice"] as const) {
      const visitor = lab.browser(browser, id);
      await visitor.signIn();
      await lab.change({ advanceSeconds: 2 });
      expect(await visitor.openAccount()).toMatchObject({ accepted: false, failed: "in-time" });

      await lab.operate(id, "restart-app");
      await visitor.signIn();
      await lab.change({ advanceSeconds: 20 });
      expect(await visitor.openAccount()).toMatchObject({ accepted: true, user: browser });
      await visitor.logOut();
    }
  });

  test("the app that starts again lets in whose record is still there, and not who had logged out", async () => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    const bob = lab.browser("bob", id);
    await bob.signIn();
    await alice.logOut();
    await lab.change({ advanceSeconds: 2 });
    expect((await bob.openAccount()).accepted).toBe(false);

    await lab.operate(id, "restart-app");
    expect(await bob.openAccount()).toMatchObject({ accepted: true, user: "bob" });
    expect(await attacker.openAccount()).toMatchObject({ accepted: false, failed: "live" });
  });
});
