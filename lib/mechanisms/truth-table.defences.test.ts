import { describe, expect, test } from "vitest";
import type { OperatorAct } from "@/lib/lab/operator";
import { capture, startLab } from "@/lib/lab/testing-lab";
import type { Scenario } from "@/lib/scenarios";
import { type MechanismId, mechanisms } from ".";
import { expectOutcome, letsIn } from "./testing-contract";
import { truthTable } from "./truth-table";

const ids = mechanisms.map(({ id }) => id);

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
