import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import type { Deed } from "@/lib/mechanisms/mechanism";
import { capture, observed, startLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

/** What logging out comes to on the server, here and everywhere. */
const deeds: Record<MechanismId, { here: Deed; everywhere: Deed }> = {
  signed: { here: "nothing", everywhere: "nothing" },
  encrypted: { here: "nothing", everywhere: "nothing" },
  flask: { here: "nothing", everywhere: "nothing" },
  "iron-session": { here: "nothing", everywhere: "nothing" },
  jwt: { here: "nothing", everywhere: "nothing" },
  redis: { here: "record-deleted", everywhere: "records-deleted" },
  kvsession: { here: "nothing", everywhere: "nothing" },
  "kvsession-deleted": { here: "record-deleted", everywhere: "record-deleted" },
  "kvsession-one-second": { here: "lifetime-cut", everywhere: "lifetime-cut" },
  "jwt-denylist": { here: "token-denied", everywhere: "token-denied" },
  "jwt-not-before": { here: "not-before-moved", everywhere: "not-before-moved" },
  "jwt-user-key": { here: "user-key-changed", everywhere: "user-key-changed" },
};

/** Servers that know the user and none of his sessions: one logout is a logout everywhere. */
const allOrNone: readonly MechanismId[] = ["jwt-not-before", "jwt-user-key"];

/** The server whose remedy costs everybody his session. */
const oneSecond = "kvsession-one-second";

/** Alice on her phone, and since a second later on her laptop too; and a thief with the laptop's cookie. */
async function twoDevices(id: MechanismId) {
  const lab = await startLab();
  const phone = lab.browser("alice", id);
  await phone.signIn();
  await lab.change({ advanceSeconds: 1 });
  const { alice: laptop, attacker } = await capture(lab, id);
  return { lab, phone, laptop, attacker };
}

describe.each(ids)("%s", (id) => {
  test("logging out empties the browser, and twice is no harm", async () => {
    const lab = await startLab();
    const alice = lab.browser("alice", id);
    await alice.signIn();
    for (const logOut of [alice.logOut, alice.logOut, alice.logOutEverywhere]) {
      await logOut();
      expect(alice.cookie).toBeUndefined();
    }
    expect((await alice.openAccount()).accepted).toBe(false);
  });

  test("what it came to on the server is told", async () => {
    const lab = await startLab();
    const alice = lab.browser("alice", id);
    expect(await alice.logOut()).toEqual({ deed: "nothing" });
    await alice.signIn();
    expect(await alice.logOut()).toEqual({ deed: deeds[id].here });
    await alice.signIn();
    expect(await alice.logOutEverywhere()).toEqual({ deed: deeds[id].everywhere, accepted: true });
    expect(await alice.logOutEverywhere()).toEqual({ deed: "nothing", accepted: false });
  });

  test("it comes to nothing with a cookie that is none", async () => {
    const alice = (await startLab()).browser("alice", id);
    for (const act of ["logOut", "logOutEverywhere"] as const) {
      alice.cookie = "garbage";
      expect(await alice[act]()).toMatchObject({ deed: "nothing" });
    }
  });

  test("logging out everywhere with an edited cookie ends nothing of Alice", async () => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    attacker.cookie = anatomy[id].edits[0].of(alice.cookie ?? "");
    await attacker.logOutEverywhere();
    attacker.cookie = alice.cookie;
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
    expect(await observed(lab)).toEqual([{ scenario: "while-signed-in", accepted: true }]);
  });

  test.each(["logOut", "logOutEverywhere"] as const)(
    "a thief who does it with her cookie (%s) shows nothing about Alice",
    async (act) => {
      const { lab, alice, attacker } = await capture(await startLab(), id);
      await attacker[act]();
      attacker.cookie = alice.cookie;
      expect((await attacker.openAccount()).scenario).toBe("ended-by-attacker");
      expect(await observed(lab)).toEqual([]);
    },
  );
});

describe("logging out on the phone", () => {
  const others = ids.filter((id) => id !== oneSecond && !allOrNone.includes(id));

  test.each(others)("%s: does not log the laptop out", async (id) => {
    const { phone, laptop, attacker } = await twoDevices(id);
    await phone.logOut();
    expect(await laptop.openAccount()).toMatchObject({ accepted: true, user: "alice" });
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
  });

  test.each(allOrNone)("%s: logs the laptop out, as logging out everywhere would", async (id) => {
    const { lab, phone, laptop, attacker } = await twoDevices(id);
    await phone.logOut();
    expect(await laptop.openAccount()).toMatchObject({ accepted: false, failed: "live" });
    expect((await attacker.openAccount()).scenario).toBe("after-logout-everywhere");
    expect(await observed(lab)).toEqual([{ scenario: "after-logout-everywhere", accepted: false }]);
  });

  test.each(allOrNone)("%s: logs her out of the laptop also when a thief does it", async (id) => {
    const { lab, phone, laptop, attacker } = await twoDevices(id);
    const hers = attacker.cookie;
    attacker.cookie = phone.cookie;
    await attacker.logOut();
    expect(await laptop.openAccount()).toMatchObject({ accepted: false, failed: "live" });
    attacker.cookie = hers;
    expect((await attacker.openAccount()).scenario).toBe("ended-by-attacker");
    expect(await observed(lab)).toEqual([]);
  });

  test(`${oneSecond}: ends the laptop's session a second later, which shows nothing about her logout`, async () => {
    const { lab, phone, laptop, attacker } = await twoDevices(oneSecond);
    await phone.logOut();
    await lab.change({ advanceSeconds: 2 });
    expect(await laptop.openAccount()).toMatchObject({ accepted: false, failed: "in-time" });
    expect((await attacker.openAccount()).scenario).toBe("after-lifetime-cut");
    expect(await observed(lab)).toEqual([]);
  });
});

describe("logging out everywhere", () => {
  /** Servers that end the sessions of a user which were not shown to them. */
  const reachesAll: readonly MechanismId[] = ["redis", "jwt-not-before", "jwt-user-key", oneSecond];

  test.each(ids)("%s: ends the phone and the laptop, if the server can find both", async (id) => {
    const { lab, phone, laptop } = await twoDevices(id);
    await phone.logOutEverywhere();
    await lab.change({ advanceSeconds: 2 });
    expect((await laptop.openAccount()).accepted).toBe(!reachesAll.includes(id));
  });

  test("can be done by the thief, to Alice", async () => {
    const { alice, attacker } = await capture(await startLab(), "redis");
    await attacker.logOutEverywhere();
    expect(await alice.openAccount()).toMatchObject({ accepted: false, failed: "live" });
  });
});
