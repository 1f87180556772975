import { describe, expect, test } from "vitest";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { capture, observed, startLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

/** Servers that take no notice of time, and one that allows clocks to differ by a minute. */
const timeless: readonly MechanismId[] = ["signed", "encrypted"];
const skewed = "iron-session";

/** Servers whose sessions end when they would have, whatever their people do. */
const unmoved: readonly MechanismId[] = ["kvsession", "kvsession-deleted", "kvsession-one-second"];

const month = 30 * 24 * 60 * 60;

describe("a sign-in says", () => {
  const seconds = async (id: MechanismId, lifetimeSeconds: number) => {
    const lab = await startLab();
    await lab.change({ lifetimeSeconds });
    const { now, expiresAt, refusedAt } = await lab.browser("alice", id).signIn();
    const after = (time: string) => (Date.parse(time) - Date.parse(now)) / 1000;
    return { browser: after(expiresAt), server: after(refusedAt) };
  };

  test.each(ids.filter((id) => id !== skewed))("%s: when browser and server will drop it", async (id) => {
    for (const lifetime of [30, 300, month])
      expect(await seconds(id, lifetime)).toEqual({ browser: lifetime, server: lifetime });
  });

  test(`${skewed}: a minute less to the browser if it can, and a minute more to the server`, async () => {
    expect(await seconds(skewed, 30)).toEqual({ browser: 30, server: 90 });
    expect(await seconds(skewed, 300)).toEqual({ browser: 240, server: 360 });
    expect(await seconds(skewed, month)).toEqual({ browser: month - 60, server: month + 60 });
  });

  test.each(ids)("%s: truly when the server, if it looks at the time, takes it no more", async (id) => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    const { now, refusedAt } = await alice.signIn();
    attacker.cookie = alice.cookie;
    const left = (Date.parse(refusedAt) - Date.parse(now)) / 1000;
    await lab.change({ advanceSeconds: left + 1 });
    expect(await attacker.openAccount()).toMatchObject(
      timeless.includes(id)
        ? { accepted: true, scenario: "after-expiry" }
        : { accepted: false, failed: "in-time", scenario: "after-expiry" },
    );
  });
});

describe("a thief who comes back every 20 s, to a session that lives for 30", () => {
  /** What he sees, and when he is kept out. */
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

  test.each(ids.filter((id) => !unmoved.includes(id)))(
    "%s: never expires when it starts again on each request",
    async (id) => {
      expect(await visits(id, true)).toEqual(["while-signed-in", ...Array(4).fill("kept-alive")]);
    },
  );

  test.each(unmoved)("%s: expires all the same, for the lifetime counts from its beginning", async (id) => {
    expect(await visits(id, true)).toEqual(["while-signed-in", ...Array(4).fill("kept out")]);
  });

  test.each(ids.filter((id) => id !== skewed && !timeless.includes(id)))(
    "%s: expires when it does not",
    async (id) => {
      expect(await visits(id, false)).toEqual(["while-signed-in", ...Array(4).fill("kept out")]);
    },
  );

  test(`${skewed}: expires a minute later than it says`, async () => {
    expect(await visits(skewed, false)).toEqual([
      "while-signed-in",
      ...Array(3).fill("at-the-limit"),
      "kept out",
    ]);
  });

  test.each(timeless)("%s: is never asked", async (id) => {
    expect(await visits(id, false)).toEqual(["while-signed-in", ...Array(4).fill("after-expiry")]);
  });
});

describe("a cookie that is sent again on each request", () => {
  /** Servers that keep the time in the cookie: a renewed one is another text. */
  const rewritten = [
    "flask",
    "iron-session",
    "jwt",
    "jwt-denylist",
    "jwt-not-before",
    "jwt-user-key",
  ] as const;

  test.each(rewritten)("%s: is a new one, and ends with Alice's logout like the one she had", async (id) => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    await lab.change({ refreshEachRequest: true, advanceSeconds: 10 });
    await attacker.openAccount();
    expect(attacker.cookie).not.toBe(alice.cookie);
    await alice.logOut();
    expect((await attacker.openAccount()).scenario).toBe("after-logout");
  });

  test.each(["jwt-denylist", "jwt-not-before", "jwt-user-key"] as const)(
    "%s: does not save a thief from her logout",
    async (id) => {
      const { lab, alice, attacker } = await capture(await startLab(), id);
      await lab.change({ refreshEachRequest: true, advanceSeconds: 10 });
      await attacker.openAccount();
      await alice.logOut();
      expect(await attacker.openAccount()).toMatchObject({ accepted: false, failed: "live" });
    },
  );

  test.each(unmoved)("%s: is not sent", async (id) => {
    const { lab, attacker } = await capture(await startLab(), id);
    await lab.change({ refreshEachRequest: true, advanceSeconds: 10 });
    const { cookie } = attacker;
    expect((await attacker.openAccount()).accepted).toBe(true);
    expect(attacker.cookie).toBe(cookie);
  });

  test.each(ids.filter((id) => !timeless.includes(id)))("%s: is not sent to whom is refused", async (id) => {
    const { lab, attacker } = await capture(await startLab(), id);
    await lab.change({ refreshEachRequest: true, advanceSeconds: 100 });
    const { cookie } = attacker;
    expect((await attacker.openAccount()).accepted).toBe(false);
    expect(attacker.cookie).toBe(cookie);
  });
});

describe("an absolute limit of a minute", () => {
  const limits = { absoluteSeconds: 60 };

  const start = async (id: MechanismId, lifetimeSeconds = 30) => {
    const lab = await startLab();
    await lab.change({ ...limits, lifetimeSeconds, refreshEachRequest: true });
    return capture(lab, id);
  };

  /** What a thief sees who comes back every 25 s. */
  const visits = async (id: MechanismId) => {
    const { lab, attacker } = await start(id);
    const seen = [];
    for (let time = 0; time < 3; time++) {
      await lab.change({ advanceSeconds: 25 });
      const { accepted, failed, scenario } = await attacker.openAccount();
      seen.push({ scenario, is: accepted ? "in" : failed });
    }
    return seen;
  };

  const asking = ids.filter((id) => !timeless.includes(id) && !unmoved.includes(id));

  test.each(asking)("%s: ends what a thief kept alive", async (id) => {
    expect(await visits(id)).toEqual([
      { scenario: "while-signed-in", is: "in" },
      { scenario: "kept-alive", is: "in" },
      { scenario: "after-absolute-limit", is: "in-time" },
    ]);
  });

  test.each(timeless)("%s: is nothing that the server looks at", async (id) => {
    expect((await visits(id)).at(-1)).toEqual({ scenario: "after-absolute-limit", is: "in" });
  });

  test.each(unmoved)("%s: never comes, for the session is over before", async (id) => {
    expect((await visits(id)).at(-1)).toEqual({ scenario: "after-expiry", is: "in-time" });
  });

  test.each(unmoved)("%s: is not asked for, though it be the shorter of the two", async (id) => {
    const { lab, attacker } = await start(id, 300);
    await lab.change({ advanceSeconds: 61 });
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "after-absolute-limit" });
  });

  test.each(asking)("%s: also ends a session of five minutes that nobody renewed", async (id) => {
    const { lab, attacker } = await start(id, 300);
    await lab.change({ advanceSeconds: 61 });
    expect(await attacker.openAccount()).toMatchObject({
      accepted: false,
      failed: "in-time",
      scenario: "after-absolute-limit",
    });
  });

  test.each(ids)("%s: shows nothing of a session that was begun before it was set", async (id) => {
    const { lab, attacker } = await capture(await startLab(), id);
    await lab.change(limits);
    expect((await attacker.openAccount()).scenario).toBe("lifetime-changed");
    await lab.change({ absoluteSeconds: null });
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
    await lab.change(limits);
    const { attacker: another } = await capture(lab, id);
    expect(await another.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
  });

  test.each(["flask", "iron-session", "jwt", "jwt-denylist", "jwt-not-before", "jwt-user-key"] as const)(
    "%s: ends a session at once that does not tell when it was begun",
    async (id) => {
      const { lab, alice } = await capture(await startLab(), id);
      await lab.change(limits);
      const { accepted, trace } = await alice.openAccount();
      expect(accepted).toBe(false);
      expect(trace.at(-1)).toEqual({
        question: "in-time",
        held: false,
        saw: "does not tell when it began",
      });
    },
  );
});

test.each(ids)("%s: a cookie of another lifetime shows none of the scenarios", async (id) => {
  const { lab, attacker } = await capture(await startLab(), id);
  await lab.change({ lifetimeSeconds: 300, advanceSeconds: 100 });
  expect(await attacker.openAccount()).toMatchObject({ scenario: "lifetime-changed" });
  expect(await observed(lab)).toEqual([]);
});
