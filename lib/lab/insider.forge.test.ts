import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { expectOutcome } from "@/lib/mechanisms/testing-contract";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { capture, startLab } from "./testing-lab";

describe.each(mechanisms)("$id: a cookie forged with the server's keys", ({ id }) => {
  const forged = async () => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    attacker.cookie = await lab.forge(id);
    return { lab, alice, attacker };
  };

  test("opens what the truth table says, as admin, and is seen as forged", async () => {
    const { lab, attacker } = await forged();
    const { accepted, user, failed, scenario } = await attacker.openAccount();
    expect(scenario).toBe("forged");
    expectOutcome({ accepted, user, failed }, truthTable[id].forged);
    expect((await lab.state()).observations).toMatchObject([{ mechanism: id, scenario: "forged", accepted }]);
  });

  test("is no observation when a neighbour sends it", async () => {
    const { lab, attacker } = await forged();
    for (const browser of ["alice", "bob"] as const) {
      const neighbour = lab.browser(browser, id);
      neighbour.cookie = attacker.cookie;
      expect((await neighbour.openAccount()).scenario).toBeUndefined();
    }
    expect((await lab.state()).observations).toEqual([]);
  });

  test("leaves everything else as it was: the server, its records, and Alice's session", async () => {
    const { lab, alice } = await capture(await startLab(), id);
    const before = await lab.lookInside(id);
    await lab.forge(id);
    const { records, ...after } = await lab.lookInside(id);
    expect(after).toEqual({
      keys: before.keys,
      lifetimeSeconds: 30,
      storeAway: false,
      failsOpen: false,
    });
    expect(records.map(({ key, value }) => ({ key, value }))).toEqual(
      before.records.map(({ key, value }) => ({ key, value })),
    );
    expect(await alice.openAccount()).toMatchObject({ accepted: true, user: "alice" });
  });

  test("shows nothing once it is too old, or the keys are others", async () => {
    const { lab, attacker } = await forged();
    await lab.change({ advanceSeconds: 100 });
    expect((await attacker.openAccount()).scenario).toBe("several-at-once");
    attacker.cookie = await lab.forge(id);
    expect((await attacker.openAccount()).scenario).toBe("forged");
    await lab.operate(id, "rotate-key");
    expect((await attacker.openAccount()).scenario).toBe("several-at-once");
  });

  test("can be made again with the new key: rotating does not help while the keys leak", async () => {
    const { lab, attacker } = await forged();
    const before = await attacker.openAccount();
    await lab.operate(id, "rotate-key");
    attacker.cookie = await lab.forge(id);
    const { accepted, scenario } = await attacker.openAccount();
    expect({ accepted, scenario }).toEqual({ accepted: before.accepted, scenario: "forged" });
  });
});

test("a cookie that is forged while the app's lifetime is cut shows nothing", async () => {
  const id = "kvsession-one-second";
  const { lab, alice, attacker } = await capture(await startLab(), id);
  await alice.logOut();
  attacker.cookie = await lab.forge(id);
  expect((await attacker.openAccount()).scenario).toBe("several-at-once");
});
