import { describe, expect, test } from "vitest";
import type { MechanismId } from "@/lib/mechanisms";
import { type OperatorAct, operatorActs } from "./operator";
import { capture, startLab, type TestLab } from "./testing-lab";

/** Rewrites what is kept of a lab to what was kept before sites had several keys, and labs an absolute limit. */
async function makeOlder({ backend: { store }, id }: TestLab, mechanism: MechanismId) {
  const rewrite = (key: string, older: (kept: Record<string, unknown>) => unknown) =>
    store.update(key, (text) => JSON.stringify(older(JSON.parse(text ?? ""))), 60);
  await rewrite(`lab:${id}`, ({ absoluteSeconds, ...lab }) => lab);
  await rewrite(`lab:${id}:${mechanism}`, ({ keys, app, storeAway, failsOpen, ...site }) => {
    const { issued } = JSON.parse(JSON.stringify(site.ledger));
    for (const entry of issued) {
      delete entry.loginAt;
      delete entry.absoluteSeconds;
      entry.ends.length = 2;
    }
    return { ...site, keyGeneration: 1, ledger: { issued, forgot: false } };
  });
}

describe.each(["signed", "flask", "redis"] as const)("a %s site that was kept by an older version", (id) => {
  const start = async () => {
    const scene = await capture(await startLab(), id);
    await makeOlder(scene.lab, id);
    return scene;
  };

  test("still knows Alice, and what a replay of her cookie is", async () => {
    const { lab, alice, attacker } = await start();
    expect(await alice.openAccount()).toMatchObject({ accepted: true, user: "alice" });
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
    await lab.change({ advanceSeconds: 31 });
    expect(await attacker.openAccount()).toMatchObject({ scenario: "after-expiry" });
  });

  test("lets her log out and sign in again", async () => {
    const { alice, attacker } = await start();
    await alice.logOut();
    expect(await attacker.openAccount()).toMatchObject({ scenario: "after-logout" });
    await alice.signIn();
    expect(await alice.openAccount()).toMatchObject({ accepted: true, user: "alice" });
  });

  test("shows its state and its inside, and does what an operator and a thief want", async () => {
    const { lab } = await start();
    expect(await lab.state()).toMatchObject({ absoluteSeconds: null });
    expect(await lab.lookInside(id)).toMatchObject({
      keys: [expect.stringMatching(/^[\w-]{43}$/)],
      lifetimeSeconds: 30,
      storeAway: false,
      failsOpen: false,
    });
    expect(await lab.forge(id)).not.toBe("");
    for (const act of Object.keys(operatorActs) as OperatorAct[]) await lab.operate(id, act);
    await lab.change({ absoluteSeconds: 60, advanceSeconds: 10 });
    const { attacker } = await capture(lab, id);
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
  });
});
