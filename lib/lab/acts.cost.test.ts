import { describe, expect, test } from "vitest";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { capture, startLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

describe("what a request costs", () => {
  /** How often the store is read for a good cookie. */
  const storeReads: Record<MechanismId, number> = {
    signed: 0,
    encrypted: 0,
    flask: 0,
    "iron-session": 0,
    jwt: 0,
    redis: 1,
    kvsession: 1,
    "kvsession-deleted": 1,
    "kvsession-one-second": 1,
    "jwt-denylist": 1,
    "jwt-not-before": 1,
    "jwt-user-key": 1,
  };

  test.each(ids)("%s: the store is read as often as it says, answered or not", async (id) => {
    const { lab, attacker } = await capture(await startLab(), id);
    expect((await attacker.openAccount()).storeReads).toBe(storeReads[id]);
    await lab.operate(id, "take-store-away");
    expect((await attacker.openAccount()).storeReads).toBe(storeReads[id]);
  });

  test.each(ids)("%s: nothing is looked for in the store for garbage", async (id) => {
    const { attacker } = await capture(await startLab(), id);
    attacker.cookie = "garbage";
    expect((await attacker.openAccount()).storeReads).toBe(0);
  });

  test("is counted with the time that the store takes to answer, where it is asked", async () => {
    const lab = await startLab();
    const { store } = lab.backend;
    const { attacker } = await capture(lab, "redis");
    lab.backend.store = {
      ...store,
      get: async (...key) => {
        await new Promise((answer) => setTimeout(answer, 30));
        return store.get(...key);
      },
    };
    expect((await attacker.openAccount()).tookMicroseconds).toBeGreaterThan(20_000);
  });
});
