import { describe, expect, test } from "vitest";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { all, fixed, sliding, timeless, timely } from "@/lib/mechanisms/testing-contract";
import { capture, observed, startLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

/** The server that allows clocks to differ by a minute. */
const skewed = "iron-session";

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

  test.each(all)(
    "$id: truly when the server, if it looks at the time, takes it no more",
    async (mechanism) => {
      const { lab, alice, attacker } = await capture(await startLab(), mechanism.id);
      const { now, refusedAt } = await alice.signIn();
      attacker.cookie = alice.cookie;
      const left = (Date.parse(refusedAt) - Date.parse(now)) / 1000;
      await lab.change({ advanceSeconds: left + 1 });
      expect(await attacker.openAccount()).toMatchObject(
        timeless.includes(mechanism)
          ? { accepted: true, scenario: "after-expiry" }
          : { accepted: false, failed: "in-time", scenario: "after-expiry" },
      );
    },
  );
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

  test.each(sliding)("$id: never expires when it starts again on each request", async ({ id }) => {
    expect(await visits(id, true)).toEqual(["while-signed-in", ...Array(4).fill("kept-alive")]);
  });

  test.each(fixed)(
    "$id: expires all the same, for the lifetime counts from its beginning",
    async ({ id }) => {
      expect(await visits(id, true)).toEqual(["while-signed-in", ...Array(4).fill("kept out")]);
    },
  );

  test.each(timely.filter(({ id }) => id !== skewed))("$id: expires when it does not", async ({ id }) => {
    expect(await visits(id, false)).toEqual(["while-signed-in", ...Array(4).fill("kept out")]);
  });

  test(`${skewed}: expires a minute later than it says`, async () => {
    expect(await visits(skewed, false)).toEqual([
      "while-signed-in",
      ...Array(3).fill("at-the-limit"),
      "kept out",
    ]);
  });

  test.each(timeless)("$id: is never asked", async ({ id }) => {
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

  test.each(fixed)("$id: is not sent", async ({ id }) => {
    const { lab, attacker } = await capture(await startLab(), id);
    await lab.change({ refreshEachRequest: true, advanceSeconds: 10 });
    const { cookie } = attacker;
    expect((await attacker.openAccount()).accepted).toBe(true);
    expect(attacker.cookie).toBe(cookie);
  });

  test.each(timely)("$id: is not sent to whom is refused", async ({ id }) => {
    const { lab, attacker } = await capture(await startLab(), id);
    await lab.change({ refreshEachRequest: true, advanceSeconds: 100 });
    const { cookie } = attacker;
    expect((await attacker.openAccount()).accepted).toBe(false);
    expect(attacker.cookie).toBe(cookie);
  });
});

test.each(ids)("%s: a cookie of another lifetime shows none of the scenarios", async (id) => {
  const { lab, attacker } = await capture(await startLab(), id);
  await lab.change({ lifetimeSeconds: 300, advanceSeconds: 100 });
  expect(await attacker.openAccount()).toMatchObject({ scenario: "lifetime-changed" });
  expect(await observed(lab)).toEqual([]);
});
