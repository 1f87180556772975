import { describe, expect, test } from "vitest";
import { capture, startLab } from "./testing-lab";

describe("logging out everywhere", () => {
  test("while the store is away ends nothing, and a replay afterwards is not one of somebody signed in", async () => {
    for (const id of ["redis", "jwt-denylist", "kvsession-deleted"] as const) {
      const { lab, alice, attacker } = await capture(await startLab(), id);
      await lab.operate(id, "take-store-away");
      expect(await alice.logOutEverywhere()).toEqual({ deed: "store-away", accepted: false });
      await lab.operate(id, "put-store-back");
      expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "several-at-once" });
    }
  });

  test("at a server that cannot find her other sessions shows of those that it did not find them", async () => {
    for (const id of ["kvsession-deleted", "jwt-denylist"] as const) {
      const { lab, attacker } = await capture(await startLab(), id);
      const laptop = lab.browser("alice", id);
      await laptop.signIn();
      const thief = lab.browser("attacker", id);
      thief.cookie = laptop.cookie;
      await laptop.logOutEverywhere();
      expect(await attacker.openAccount()).toMatchObject({
        accepted: true,
        scenario: "after-logout-elsewhere",
      });
      expect(await thief.openAccount()).toMatchObject({
        accepted: false,
        scenario: "after-logout-everywhere",
      });
    }
  });
});

test("a denial that was dropped for want of room does not make a logout look undone", async () => {
  const id = "jwt-denylist";
  const { lab, alice, attacker } = await capture(await startLab(), id);
  await alice.logOut();
  expect(await attacker.openAccount()).toMatchObject({ accepted: false, scenario: "after-logout" });
  for (let time = 0; time < 48; time++) {
    const bob = lab.browser("bob", id);
    await bob.signIn();
    await bob.logOut();
  }
  expect((await attacker.openAccount()).scenario).toBe("unknown");
});

test("a cookie that was signed again with the leaked key is not an edited one", async () => {
  const lab = await startLab();
  await lab.change({ refreshEachRequest: true });
  const { attacker } = await capture(lab, "flask");
  const { flaskSession } = await import("@/lib/itsdangerous/flask-session");
  const { keys } = await lab.lookInside("flask");
  const now = Date.parse((await lab.state()).now) / 1000;
  attacker.cookie = flaskSession(keys).dumps({ _permanent: true, user: "admin" }, now);
  expect(await attacker.openAccount()).toMatchObject({ accepted: true, user: "admin", scenario: "made-up" });
});
