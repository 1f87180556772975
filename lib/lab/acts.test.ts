import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { capture, startLab, type TestLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

const observed = async (lab: TestLab) =>
  (await lab.state()).observations.map(({ scenario, accepted }) => ({ scenario, accepted }));

describe.each(ids)("%s", (id) => {
  test("everyone signs in as himself, and is told when the cookie ends", async () => {
    const lab = await startLab();
    for (const [browser, user] of [
      ["alice", "alice"],
      ["bob", "bob"],
      ["attacker", "mallory"],
    ] as const) {
      const visitor = lab.browser(browser, id);
      const { now, expiresAt, ...body } = await visitor.signIn();
      expect(body.user).toBe(user);
      expect(Date.parse(expiresAt) - Date.parse(now)).toBe(30_000);
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
    for (const cookie of ["garbage", "é\u{1F600}\0\n", "x".repeat(8192), ".", "..", "a.b.c"]) {
      attacker.cookie = cookie;
      expect(await attacker.openAccount()).toMatchObject({ accepted: false, scenario: "made-up" });
    }
    expect(await observed(lab)).toEqual([]);
  });

  test("an edited cookie of Alice is told from a made-up one, signed in beside her or not", async () => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    for (const neighbour of ["bob", "attacker"] as const) {
      attacker.cookie = anatomy[id].edits[0].of(alice.cookie ?? "");
      expect(await attacker.openAccount()).toMatchObject({ accepted: false, scenario: "edited" });
      await lab.browser(neighbour, id).signIn();
    }
    expect(await observed(lab)).toEqual([{ scenario: "edited", accepted: false }]);
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
    const { alice } = await capture(lab, other);
    const attacker = lab.browser("attacker", id);
    attacker.cookie = alice.cookie;
    expect(await attacker.openAccount()).toMatchObject({ accepted: false });
  });

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

  test("logging out on the phone does not log the laptop out", async () => {
    const lab = await startLab();
    const [phone, laptop] = [lab.browser("alice", id), lab.browser("alice", id)];
    await phone.signIn();
    await lab.change({ advanceSeconds: 1 });
    await laptop.signIn();
    await phone.logOut();
    expect(await laptop.openAccount()).toMatchObject({ accepted: true, user: "alice" });

    const attacker = lab.browser("attacker", id);
    attacker.cookie = laptop.cookie;
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
  });

  test("logging out everywhere with a cookie that is refused ends nothing", async () => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    attacker.cookie = anatomy[id].edits[0].of(alice.cookie ?? "");
    await attacker.logOutEverywhere();
    attacker.cookie = alice.cookie;
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
    expect(await observed(lab)).toEqual([{ scenario: "while-signed-in", accepted: true }]);
  });

  test("logging out everywhere costs Bob nothing", async () => {
    const lab = await startLab();
    const [alice, bob] = [lab.browser("alice", id), lab.browser("bob", id)];
    await alice.signIn();
    await bob.signIn();
    await alice.logOutEverywhere();
    expect(await bob.openAccount()).toMatchObject({ accepted: true, user: "bob" });
  });

  test("a replay is observed once, however often it is repeated", async () => {
    const { lab, attacker } = await capture(await startLab(), id);
    for (let time = 0; time < 3; time++) await attacker.openAccount();
    expect(await observed(lab)).toEqual([{ scenario: "while-signed-in", accepted: true }]);
  });

  test("a cookie of another lifetime shows none of the scenarios", async () => {
    const { lab, attacker } = await capture(await startLab(), id);
    await lab.change({ lifetimeSeconds: 300, advanceSeconds: 60 });
    expect(await attacker.openAccount()).toMatchObject({ scenario: "lifetime-changed" });
    expect(await observed(lab)).toEqual([]);
  });
});

describe("logging out everywhere", () => {
  const lasting: Record<MechanismId, boolean> = { signed: true, flask: true, redis: false };

  test.each(ids)("%s: ends the phone and the laptop, if anything can", async (id) => {
    const lab = await startLab();
    const [phone, laptop] = [lab.browser("alice", id), lab.browser("alice", id)];
    await phone.signIn();
    await lab.change({ advanceSeconds: 1 });
    await laptop.signIn();
    await phone.logOutEverywhere();
    expect((await laptop.openAccount()).accepted).toBe(lasting[id]);
  });

  test("can be done by the thief, to Alice", async () => {
    const { alice, attacker } = await capture(await startLab(), "redis");
    await attacker.logOutEverywhere();
    expect(await alice.openAccount()).toMatchObject({ accepted: false, failed: "live" });
  });
});

describe("signing in anew over a session", () => {
  test.each([
    ["signed", { accepted: true }],
    ["flask", { accepted: true }],
    ["redis", { accepted: false, failed: "live" }],
  ] as const)("%s: ends the old one, as far as the server can", async (id, verdict) => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    await lab.change({ advanceSeconds: 1 });
    await alice.signIn();
    expect(await alice.openAccount()).toMatchObject({ accepted: true });
    expect(await attacker.openAccount()).toMatchObject({ ...verdict, scenario: "after-new-sign-in" });
    expect(await observed(lab)).toEqual([]);
  });
});

describe("with a lifetime that starts again on each request", () => {
  /** What the attacker sees who comes back every 20 s of the 30 that the session lives. */
  async function visits(id: MechanismId, refreshEachRequest: boolean) {
    const { lab, attacker } = await capture(await startLab(), id);
    await lab.change({ refreshEachRequest });
    const seen = [];
    for (let time = 0; time < 5; time++) {
      await lab.change({ advanceSeconds: 20 });
      const { accepted, scenario } = await attacker.openAccount();
      seen.push(accepted ? scenario : "kept out");
    }
    return seen;
  }

  test.each(["flask", "redis"] as const)("%s: a thief who keeps coming back never expires", async (id) => {
    expect(await visits(id, true)).toEqual(Array(5).fill("while-signed-in"));
  });

  test.each(["flask", "redis"] as const)("%s: without it he does", async (id) => {
    expect(await visits(id, false)).toEqual(["while-signed-in", ...Array(4).fill("kept out")]);
  });

  test("a refreshed cookie that was stolen ends with Alice's logout like the one she had first", async () => {
    const { lab, alice, attacker } = await capture(await startLab(), "flask");
    await lab.change({ refreshEachRequest: true, advanceSeconds: 10 });
    await attacker.openAccount();
    expect(attacker.cookie).not.toBe(alice.cookie);
    await alice.logOut();
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "after-logout" });
  });

  test("a refused request is not answered with a cookie", async () => {
    const { lab, attacker } = await capture(await startLab(), "flask");
    await lab.change({ refreshEachRequest: true, advanceSeconds: 31 });
    const { cookie } = attacker;
    expect((await attacker.openAccount()).accepted).toBe(false);
    expect(attacker.cookie).toBe(cookie);
  });
});

test("only a session in the store is asked for there", async () => {
  const reads = async (id: MechanismId) => {
    const { attacker } = await capture(await startLab(), id);
    return (await attacker.openAccount()).storeReads;
  };
  expect(await Promise.all(ids.map(reads))).toEqual([0, 0, 1]);
});

test("what logging out came to on the server is told", async () => {
  const deeds = async (id: MechanismId) => {
    const lab = await startLab();
    const alice = lab.browser("alice", id);
    const none = await alice.logOut();
    await alice.signIn();
    const one = await alice.logOut();
    await alice.signIn();
    return [none, one, await alice.logOutEverywhere(), await alice.logOutEverywhere()];
  };
  const nothing = { deed: "nothing" };
  const refused = { deed: "nothing", accepted: false };
  for (const id of ["signed", "flask"] as const)
    expect(await deeds(id)).toEqual([nothing, nothing, { deed: "nothing", accepted: true }, refused]);
  expect(await deeds("redis")).toEqual([
    nothing,
    { deed: "record-deleted" },
    { deed: "records-deleted", accepted: true },
    refused,
  ]);
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

describe("what the attacker does himself shows nothing about Alice", () => {
  test.each(ids)("%s: when he logs out with her cookie", async (id) => {
    for (const act of ["logOut", "logOutEverywhere"] as const) {
      const { lab, alice, attacker } = await capture(await startLab(), id);
      await attacker[act]();
      attacker.cookie = alice.cookie;
      expect((await attacker.openAccount()).scenario).toBe("ended-by-attacker");
      expect(await observed(lab)).toEqual([]);
    }
  });

  test.each(ids)("%s: when he signs in over it", async (id) => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    await attacker.signIn();
    attacker.cookie = alice.cookie;
    expect((await attacker.openAccount()).scenario).toBe("ended-by-attacker");
    expect(await observed(lab)).toEqual([]);
  });
});

test("a new key or a flushed store does not sign out whoever signs in afterwards", async () => {
  for (const id of ids) {
    const lab = await startLab();
    await lab.operate(id, "rotate-key");
    await lab.operate(id, "flush-store");
    const { attacker } = await capture(lab, id);
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
  }
});
