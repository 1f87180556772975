import { describe, expect, test } from "vitest";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { capture, observed, startLab } from "./testing-lab";

/** Servers at which a session that is still good gets another user, and no other name. */
const keepsItsName: readonly MechanismId[] = ["kvsession", "kvsession-deleted", "kvsession-one-second"];

const others = mechanisms.map(({ id }) => id).filter((id) => !keepsItsName.includes(id));

describe("signing in anew over a session", () => {
  test.each(others)("%s: is a new session, and ends the old one as far as the server can", async (id) => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    await lab.change({ advanceSeconds: 1 });
    await alice.signIn();
    expect(alice.cookie).not.toBe(attacker.cookie);
    expect(await alice.openAccount()).toMatchObject({ accepted: true });
    const verdict = id === "redis" ? { accepted: false, failed: "live" } : { accepted: true };
    expect(await attacker.openAccount()).toMatchObject({ ...verdict, scenario: "after-new-sign-in" });
    expect(await observed(lab)).toEqual([]);
  });

  describe.each(keepsItsName)("%s: keeps the name of the session", (id) => {
    test("so that whoever had it has the new one too", async () => {
      const { lab, alice, attacker } = await capture(await startLab(), id);
      await lab.change({ advanceSeconds: 1 });
      await alice.signIn();
      expect(alice.cookie).toBe(attacker.cookie);
      expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
    });

    test("so that a thief who plants his own cookie in her browser gets her session", async () => {
      const lab = await startLab();
      const [alice, attacker] = [lab.browser("alice", id), lab.browser("attacker", id)];
      await attacker.signIn();
      alice.cookie = attacker.cookie;
      await alice.signIn();
      expect(await attacker.openAccount()).toMatchObject({
        accepted: true,
        user: "alice",
        scenario: "while-signed-in",
      });
    });

    test("and its age: it ends when the first one would have", async () => {
      const { lab, alice, attacker } = await capture(await startLab(), id);
      await lab.change({ advanceSeconds: 20 });
      await alice.signIn();
      await lab.change({ advanceSeconds: 11 });
      expect(await alice.openAccount()).toMatchObject({ accepted: false, failed: "in-time" });
      expect((await attacker.openAccount()).scenario).toBe("after-expiry");
    });

    test("but not of one that has ended", async () => {
      const { lab, alice, attacker } = await capture(await startLab(), id);
      await lab.change({ advanceSeconds: 31 });
      await alice.signIn();
      expect(alice.cookie).not.toBe(attacker.cookie);
      expect(await alice.openAccount()).toMatchObject({ accepted: true, user: "alice" });
    });
  });
});

describe("when the thief signs in over Alice's session", () => {
  const start = async (id: MechanismId) => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    await attacker.signIn();
    attacker.cookie = alice.cookie;
    return { lab, alice, attacker };
  };

  test.each(others)("%s: he has ended it, which shows nothing about her", async (id) => {
    const { lab, attacker } = await start(id);
    expect((await attacker.openAccount()).scenario).toBe("ended-by-attacker");
    expect(await observed(lab)).toEqual([]);
  });

  test.each(keepsItsName)("%s: it is his, and she looks at his account without knowing", async (id) => {
    const { lab, alice, attacker } = await start(id);
    expect(await attacker.openAccount()).toMatchObject({ user: "mallory", scenario: "own-session" });
    expect(await alice.openAccount()).toMatchObject({ accepted: true, user: "mallory" });
    expect(await observed(lab)).toEqual([]);
  });
});
