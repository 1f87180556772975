import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { capture, startLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

describe("whoever looks inside a server sees its keys", () => {
  test.each(ids)("%s: one to begin with, and another after it was rotated", async (id) => {
    const lab = await startLab();
    const { keys: before } = await lab.lookInside(id);
    expect(before).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
    await lab.operate(id, "rotate-key");
    const { keys: after } = await lab.lookInside(id);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });

  test("the oldest first, when they were rotated with a fallback", async () => {
    const lab = await startLab();
    const seen = [(await lab.lookInside("flask")).keys];
    for (let time = 1; time < 8; time++) {
      await lab.operate("flask", "rotate-key-with-fallback");
      seen.push((await lab.lookInside("flask")).keys);
    }
    const every = [...new Set(seen.flat())];
    expect(every).toHaveLength(8);
    for (const [at, keys] of seen.entries()) expect(keys).toEqual(every.slice(0, at + 1));
    await lab.operate("flask", "rotate-key");
    expect((await lab.lookInside("flask")).keys).toEqual([expect.not.toBeOneOf(every)]);
  });

  test("which are its own: no other site and no other lab on this machine has them", async () => {
    const lab = await startLab();
    const neighbour = await startLab(lab.backend.store);
    const views = [lab, neighbour].flatMap((lab) => ids.map((id) => lab.lookInside(id)));
    const keys = (await Promise.all(views)).flatMap(({ keys }) => keys);
    expect(new Set(keys).size).toBe(2 * ids.length);
  });
});

describe("whoever looks inside a server sees its records", () => {
  test.each([
    ["redis", { user: "alice", loginAt: expect.any(Number) }],
    ["kvsession", { user: "alice" }],
  ] as const)("%s: a session, and how long it has left on the lab's clock", async (id, session) => {
    const lab = await startLab();
    expect((await lab.lookInside(id)).records).toEqual([]);
    await capture(lab, id);
    const left = async (advanceSeconds: number) => {
      await lab.change({ advanceSeconds });
      const { records } = await lab.lookInside(id);
      expect(records).toMatchObject([{ value: session }]);
      return records[0]?.secondsLeft ?? Number.NaN;
    };
    const first = await left(0);
    for (const [advanceSeconds, least, most] of [
      [0, 26, 30],
      [10, first - 14, first - 10],
      [10, first - 24, first - 20],
      [30, first - 54, first - 50],
    ] as const) {
      const seconds = await left(advanceSeconds);
      expect(seconds).toBeGreaterThanOrEqual(least);
      expect(seconds).toBeLessThanOrEqual(most);
    }
  });

  test("of Alice's session under no name that could be sent as a cookie", async () => {
    const { lab, alice } = await capture(await startLab(), "redis");
    const { records } = await lab.lookInside("redis");
    expect(records).toHaveLength(1);
    expect(JSON.stringify(records)).not.toContain(alice.cookie);
    const thief = lab.browser("attacker", "redis");
    thief.cookie = records[0]?.key;
    expect(await thief.openAccount()).toMatchObject({ accepted: false, failed: "live" });
  });

  test("the oldest first", async () => {
    const lab = await startLab();
    for (const browser of ["bob", "alice", "attacker"] as const) await lab.browser(browser, "redis").signIn();
    const { records } = await lab.lookInside("redis");
    expect(records).toMatchObject([
      { value: { user: "bob" } },
      { value: { user: "alice" } },
      { value: { user: "mallory" } },
    ]);
  });

  test("jwt-denylist: who has left, until the token would have ended", async () => {
    const { lab, alice } = await capture(await startLab(), "jwt-denylist");
    expect((await lab.lookInside("jwt-denylist")).records).toEqual([]);
    await alice.logOut();
    const { records } = await lab.lookInside("jwt-denylist");
    expect(records).toMatchObject([{ value: { denied: true }, secondsLeft: expect.any(Number) }]);
  });

  test.each(["jwt-not-before", "jwt-user-key"] as const)(
    "%s: what is known of Alice, for good",
    async (id) => {
      const { lab, alice } = await capture(await startLab(), id);
      await alice.logOut();
      const { records } = await lab.lookInside(id);
      expect(records).toMatchObject([{ key: "alice", secondsLeft: null }]);
    },
  );

  test.each(["signed", "encrypted", "flask", "iron-session", "jwt"] as const)(
    "%s: none, ever",
    async (id) => {
      const { lab, alice } = await capture(await startLab(), id);
      await alice.logOutEverywhere();
      expect((await lab.lookInside(id)).records).toEqual([]);
    },
  );

  test("also while the site cannot, and how the site takes that", async () => {
    const { lab } = await capture(await startLab(), "redis");
    const { records } = await lab.lookInside("redis");
    expect(records).toHaveLength(1);
    await lab.operate("redis", "take-store-away");
    expect(await lab.lookInside("redis")).toMatchObject({ records, storeAway: true, failsOpen: false });
    await lab.operate("redis", "fail-open");
    expect(await lab.lookInside("redis")).toMatchObject({ records, storeAway: true, failsOpen: true });
    await lab.operate("redis", "put-store-back");
    await lab.operate("redis", "fail-closed");
    expect(await lab.lookInside("redis")).toMatchObject({ records, storeAway: false, failsOpen: false });
    await lab.operate("redis", "flush-store");
    expect((await lab.lookInside("redis")).records).toEqual([]);
  });
});

test("whoever looks inside sees the lifetime that the app goes by, cut or not", async () => {
  const lab = await startLab();
  const { alice } = await capture(lab, "kvsession-one-second");
  const lifetime = async () => (await lab.lookInside("kvsession-one-second")).lifetimeSeconds;
  await lab.change({ lifetimeSeconds: 300 });
  expect(await lifetime()).toBe(300);
  await alice.logOut();
  expect(await lifetime()).toBe(1);
  await lab.operate("kvsession-one-second", "restart-app");
  expect(await lifetime()).toBe(300);
});

test("looking changes nothing", async () => {
  for (const id of ids) {
    const { lab, attacker } = await capture(await startLab(), id);
    await attacker.openAccount();
    const kept = () => lab.backend.store.get(`lab:${lab.id}:${id}`);
    const before = await kept();
    await lab.lookInside(id);
    expect(before).not.toBeNull();
    expect(await kept()).toBe(before);
  }
});
