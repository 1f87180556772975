import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { mechanisms } from "@/lib/mechanisms";
import { letsIn } from "@/lib/mechanisms/testing-contract";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { capture, observed, startLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

describe.each(ids)("%s", (id) => {
  test("everyone signs in as himself", async () => {
    const lab = await startLab();
    for (const [browser, user] of [
      ["alice", "alice"],
      ["bob", "bob"],
      ["attacker", "mallory"],
    ] as const) {
      const visitor = lab.browser(browser, id);
      expect(await visitor.signIn()).toMatchObject({ user });
      expect(await visitor.openAccount()).toMatchObject({ accepted: true, user });
    }
  });

  test("no account opens without a cookie", async () => {
    const lab = await startLab();
    const verdict = await lab.browser("alice", id).openAccount();
    expect(verdict).toMatchObject({
      accepted: false,
      failed: "authentic",
      trace: [{ question: "authentic", held: false, saw: "no cookie came with the request" }],
      notAsked: ["in-time", "live", "bound"],
      storeReads: 0,
    });
    expect(verdict.scenario).toBeUndefined();
    expect((await lab.browser("attacker", id).openAccount()).scenario).toBe("no-cookie");
    expect(await observed(lab)).toEqual([]);
  });

  test("what Alice and Bob do themselves is no replay and is not observed", async () => {
    const lab = await startLab();
    for (const browser of ["alice", "bob"] as const) {
      const visitor = lab.browser(browser, id);
      await visitor.signIn();
      expect((await visitor.openAccount()).scenario).toBeUndefined();
      visitor.cookie = "garbage";
      expect((await visitor.openAccount()).accepted).toBe(false);
    }
    expect(await observed(lab)).toEqual([]);
  });

  test("the attacker's own account is not observed", async () => {
    const lab = await startLab();
    const attacker = lab.browser("attacker", id);
    await attacker.signIn();
    expect(await attacker.openAccount()).toMatchObject({ user: "mallory", scenario: "own-session" });
    await lab.change({ advanceSeconds: 31 });
    expect((await attacker.openAccount()).scenario).toBe("own-session");
    expect(await observed(lab)).toEqual([]);
  });

  test("garbage from the attacker is refused as something that was never issued, and not observed", async () => {
    const { lab, attacker } = await capture(await startLab(), id);
    for (const cookie of ["garbage", "é\u{1F600}\0\n", "x".repeat(8192), ".", "..", "a.b.c", "*".repeat(7)]) {
      attacker.cookie = cookie;
      expect(await attacker.openAccount()).toMatchObject({ accepted: false, scenario: "made-up" });
    }
    expect(await observed(lab)).toEqual([]);
  });

  test("an edited cookie of Alice is told from a made-up one, signed in beside her or not", async () => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    const accepted = letsIn(truthTable[id].edited);
    for (const neighbour of ["bob", "attacker"] as const) {
      attacker.cookie = anatomy[id].edits[0].of(alice.cookie ?? "");
      expect(await attacker.openAccount()).toMatchObject({ accepted, scenario: "edited" });
      await lab.browser(neighbour, id).signIn();
    }
    expect(await observed(lab)).toEqual([{ scenario: "edited", accepted }]);
  });

  test("whatever the page offers to change in a cookie, nobody gets in as Alice with it", async () => {
    const { alice, attacker } = await capture(await startLab(), id);
    for (const { of } of anatomy[id].edits) {
      attacker.cookie = of(alice.cookie ?? "");
      const { user, scenario } = await attacker.openAccount();
      expect(scenario).toBe("edited");
      expect(user).toBe(letsIn(truthTable[id].edited) ? "admin" : undefined);
    }
  });

  test("no lab accepts a cookie of another lab", async () => {
    const [lab, other] = [await startLab(), await startLab()];
    const { alice } = await capture(other, id);
    const attacker = lab.browser("attacker", id);
    attacker.cookie = alice.cookie;
    expect(await attacker.openAccount()).toMatchObject({ accepted: false });
  });

  test("no lab accepts a cookie of another lab on the same server", async () => {
    const lab = await startLab();
    const other = await startLab(lab.backend.store);
    const { alice } = await capture(other, id);
    const attacker = lab.browser("attacker", id);
    attacker.cookie = alice.cookie;
    expect(await attacker.openAccount()).toMatchObject({ accepted: false });
    expect(await alice.openAccount()).toMatchObject({ accepted: true });
  });

  test.each(ids.filter((other) => other !== id))("no cookie of %s opens an account here", async (other) => {
    const lab = await startLab();
    await capture(lab, id);
    const { alice } = await capture(lab, other);
    const attacker = lab.browser("attacker", id);
    attacker.cookie = alice.cookie;
    expect(await attacker.openAccount()).toMatchObject({ accepted: false });
  });

  test("a replay is observed once, however often it is repeated", async () => {
    const { lab, attacker } = await capture(await startLab(), id);
    for (let time = 0; time < 3; time++) await attacker.openAccount();
    expect(await observed(lab)).toEqual([{ scenario: "while-signed-in", accepted: true }]);
  });

  test("a verdict tells how long it took, in whole microseconds", async () => {
    const { attacker } = await capture(await startLab(), id);
    for (const cookie of [attacker.cookie, "garbage", undefined]) {
      attacker.cookie = cookie;
      const { tookMicroseconds } = await attacker.openAccount();
      expect(Number.isSafeInteger(tookMicroseconds)).toBe(true);
      expect(tookMicroseconds).toBeGreaterThan(0);
    }
  });
});

describe("at the same time", () => {
  test("ten sign-ins are all kept", async () => {
    const lab = await startLab();
    const devices = Array.from({ length: 10 }, () => lab.browser("alice", "redis"));
    await Promise.all(devices.map((device) => device.signIn()));
    const verdicts = await Promise.all(devices.map((device) => device.openAccount()));
    expect(verdicts.every(({ accepted }) => accepted)).toBe(true);
    const attacker = lab.browser("attacker", "redis");
    for (const { cookie } of devices) {
      attacker.cookie = cookie;
      expect((await attacker.openAccount()).scenario).toBe("while-signed-in");
    }
  });

  test("a logout and a replay agree on what happened first", async () => {
    for (let time = 0; time < 10; time++) {
      const { lab, alice, attacker } = await capture(await startLab(), "redis");
      await lab.change({ refreshEachRequest: true });
      const [verdict] = await Promise.all([attacker.openAccount(), alice.logOut()]);
      expect(verdict.scenario).toBe(verdict.accepted ? "while-signed-in" : "after-logout");
      expect(await attacker.openAccount()).toMatchObject({ accepted: false, scenario: "after-logout" });
    }
  });
});
