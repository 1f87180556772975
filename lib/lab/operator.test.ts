import { describe, expect, test } from "vitest";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { letsIn } from "@/lib/mechanisms/testing-contract";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { isOperatorAct, type OperatorAct, operatorActs } from "./operator";
import { capture, startLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

test("an operator can do what the list says, and nothing that every object can", () => {
  expect(Object.keys(operatorActs)).toEqual([
    "rotate-key",
    "rotate-key-with-fallback",
    "flush-store",
    "restart-app",
    "take-store-away",
    "put-store-back",
    "fail-closed",
    "fail-open",
  ]);
  expect(isOperatorAct("restart-app")).toBe(true);
  for (const name of ["constructor", "__proto__", "toString", "", "Restart-App"])
    expect(isOperatorAct(name)).toBe(false);
});

/** Whose cookies no key of the site has signed or encrypted. */
const keyless: MechanismId[] = ["redis", "jwt-user-key"];

describe.each(ids)("%s", (id) => {
  test.each(["rotate-key", "rotate-key-with-fallback", "flush-store", "restart-app"] as const)(
    "whoever signs in after %s is signed in",
    async (act) => {
      const lab = await startLab();
      await lab.operate(id, act);
      const { attacker } = await capture(lab, id);
      expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
    },
  );

  test.each([
    [["restart-app"]],
    [["take-store-away", "put-store-back"]],
    [["fail-open"]],
    [["fail-open", "fail-closed"]],
    [["take-store-away", "fail-open", "put-store-back", "fail-closed"]],
  ] as [OperatorAct[]][])("nobody notices %j afterwards", async (acts) => {
    const { lab, attacker } = await capture(await startLab(), id);
    const bob = lab.browser("bob", id);
    await bob.signIn();
    for (const act of acts) await lab.operate(id, act);
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
    expect(await bob.openAccount()).toMatchObject({ accepted: true, user: "bob" });
  });

  test("with new keys beside the old ones, a cookie of the first fares as the truth table says", async () => {
    const { lab, attacker } = await capture(await startLab(), id);
    const accepted = letsIn(truthTable[id]["after-rotate-key-with-fallback"]);
    for (let time = 1; time < 8; time++) {
      await lab.operate(id, "rotate-key-with-fallback");
      expect(await attacker.openAccount()).toMatchObject({
        accepted,
        scenario: "after-rotate-key-with-fallback",
      });
    }
  });

  test("more than eight keys are too many, and none of them is lost for it", async () => {
    const lab = await startLab();
    for (let time = 1; time < 8; time++) await lab.operate(id, "rotate-key-with-fallback");
    const { keys } = await lab.lookInside(id);
    const ninth = lab.operate(id, "rotate-key-with-fallback");
    await expect(ninth).rejects.toMatchObject({ status: 400, detail: expect.stringContaining("without") });
    expect((await lab.lookInside(id)).keys).toEqual(keys);
    expect(keys).toHaveLength(8);
  });

  test("a new key leaves none beside it", async () => {
    const { lab, alice } = await capture(await startLab(), id);
    await lab.operate(id, "rotate-key-with-fallback");
    await lab.operate(id, "rotate-key");
    expect((await alice.openAccount()).accepted).toBe(keyless.includes(id));
  });
});

test("a store that is flushed while it is away is empty when it is back", async () => {
  const { lab, alice } = await capture(await startLab(), "redis");
  for (const act of ["take-store-away", "flush-store", "put-store-back"] as const)
    await lab.operate("redis", act);
  expect(await alice.openAccount()).toMatchObject({ accepted: false, failed: "live" });
});

test("what is done to one copy of the site is done to no other, and to no other lab", async () => {
  const lab = await startLab();
  const neighbour = await startLab(lab.backend.store);
  const [alice, hers] = [lab.browser("alice", "redis"), neighbour.browser("alice", "kvsession")];
  await alice.signIn();
  await hers.signIn();
  for (const act of ["rotate-key", "flush-store", "take-store-away"] as const)
    await lab.operate("kvsession", act);
  expect(await alice.openAccount()).toMatchObject({ accepted: true });
  expect(await hers.openAccount()).toMatchObject({ accepted: true });
});
