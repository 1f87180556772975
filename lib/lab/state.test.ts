import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { memoryStore } from "@/lib/store/memory";
import type { Store } from "@/lib/store/store";
import { openLab } from "./lab";
import { type OperatorAct, operatorActs } from "./operator";
import { allPaths, droppedPaths, forgetLab } from "./state";
import { capture, startLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

/** A store that remembers every key under which anything was ever written. */
function watchedStore() {
  const keys = new Set<string>();
  const inner = memoryStore();
  const store: Store = {
    ...inner,
    set(key, ...rest) {
      keys.add(key);
      return inner.set(key, ...rest);
    },
    update(key, ...rest) {
      keys.add(key);
      return inner.update(key, ...rest);
    },
  };
  const left = async () => {
    const held = await Promise.all(
      [...keys].map(async (key) => ((await inner.get(key)) === null ? [] : [key])),
    );
    return held.flat();
  };
  return { store, left };
}

describe("a lab that is forgotten", () => {
  test("leaves nothing in the store", async () => {
    const { store, left } = watchedStore();
    const lab = await startLab(store);
    for (const id of ids) {
      const { alice, attacker } = await capture(lab, id);
      await lab.browser("bob", id).signIn();
      await lab.browser("alice", id).signIn();
      await attacker.openAccount();
      await lab.operate(id, "rotate-key");
      await alice.logOut();
      await lab.browser("bob", id).signIn();
    }
    await lab.change({ advanceSeconds: 10, refreshEachRequest: true });
    expect((await left()).length).toBeGreaterThan(ids.length);

    await forgetLab(lab.backend, lab.id);

    expect(await left()).toEqual([]);
  });

  test("leaves nothing of more sessions than a site keeps", async () => {
    const { store, left } = watchedStore();
    const lab = await startLab(store);
    for (let session = 0; session < 60; session++) await lab.browser("alice", "redis").signIn();
    await forgetLab(lab.backend, lab.id);
    expect(await left()).toEqual([]);
  });

  test("leaves its neighbour alone", async () => {
    const { store } = watchedStore();
    const [lab, neighbour] = [await startLab(store), await startLab(store)];
    const { alice } = await capture(neighbour, "redis");
    await forgetLab(lab.backend, lab.id);
    expect(await alice.openAccount()).toMatchObject({ accepted: true });
    await expect(openLab(lab.backend, lab.id)).rejects.toMatchObject({ status: 404 });
  });

  test("can be forgotten before anything happened in it, and twice", async () => {
    const { store, left } = watchedStore();
    const lab = await startLab(store);
    await forgetLab(lab.backend, lab.id);
    await forgetLab(lab.backend, lab.id);
    expect(await left()).toEqual([]);
  });
});

describe("the state of a lab", () => {
  test("is, to begin with, what the design says", async () => {
    const lab = await startLab();
    const { now, ...state } = await lab.state();
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(state).toEqual({
      lab: lab.id,
      lifetimeSeconds: 30,
      absoluteSeconds: null,
      refreshEachRequest: false,
      mechanisms: [
        { id: "signed", family: "naive" },
        { id: "encrypted", family: "naive" },
        { id: "flask", family: "timestamped" },
        { id: "iron-session", family: "timestamped" },
        { id: "jwt", family: "timestamped" },
        { id: "redis", family: "revocable" },
        { id: "kvsession", family: "revocable" },
        { id: "kvsession-deleted", family: "revocable" },
        { id: "kvsession-one-second", family: "revocable" },
        { id: "jwt-denylist", family: "revocable" },
        { id: "jwt-not-before", family: "revocable" },
        { id: "jwt-user-key", family: "revocable" },
      ],
      observations: [],
    });
    expect(lab.id).toMatch(/^[\w-]{22}$/);
  });

  test("shows the settings as they were changed", async () => {
    const lab = await startLab();
    const settings = { lifetimeSeconds: 300, absoluteSeconds: 600, refreshEachRequest: true };
    await lab.change(settings);
    expect(await lab.state()).toMatchObject(settings);
    await lab.change({ absoluteSeconds: null });
    expect((await lab.state()).absoluteSeconds).toBeNull();
  });

  test("shows the clock where it was moved to", async () => {
    const lab = await startLab();
    const before = Date.parse((await lab.state()).now);
    await lab.change({ advanceSeconds: 3600 });
    await lab.change({ advanceSeconds: 3600 });
    const moved = (Date.parse((await lab.state()).now) - before) / 1000;
    expect(moved).toBeGreaterThanOrEqual(7200);
    expect(moved).toBeLessThan(7260);
  });

  test("lists what was seen in the order in which it was seen", async () => {
    const lab = await startLab();
    for (const id of ids.toReversed()) {
      const { attacker } = await capture(lab, id);
      await attacker.openAccount();
      await lab.change({ advanceSeconds: 1 });
    }
    const { observations } = await lab.state();
    expect(observations.map(({ mechanism }) => mechanism)).toEqual(ids.toReversed());
  });

  test("survives what an operator does", async () => {
    const lab = await startLab();
    const { attacker } = await capture(lab, "flask");
    await attacker.openAccount();
    const before = (await lab.state()).observations;
    for (const act of Object.keys(operatorActs) as OperatorAct[]) await lab.operate("flask", act);
    expect(before).toHaveLength(1);
    expect((await lab.state()).observations).toEqual(before);
  });
});

describe("the paths at which a browser would have dropped its cookie", () => {
  const dropped = async (lab: Awaited<ReturnType<typeof startLab>>, advanceSeconds: number) =>
    droppedPaths(lab.backend, await lab.change({ advanceSeconds }));

  test("are Alice's and Bob's at every site where their Max-Age has passed, and never the attacker's", async () => {
    const lab = await startLab();
    await capture(lab, "flask");
    await lab.browser("bob", "redis").signIn();
    await lab.browser("attacker", "signed").signIn();
    expect(await dropped(lab, 10)).toEqual([]);
    expect(await dropped(lab, 20)).toEqual([`/labs/${lab.id}/alice/flask`, `/labs/${lab.id}/bob/redis`]);
  });

  test("do not hold one where the cookie was renewed", async () => {
    const lab = await startLab();
    const { alice } = await capture(lab, "flask");
    await lab.change({ refreshEachRequest: true, advanceSeconds: 20 });
    await alice.openAccount();
    expect(await dropped(lab, 20)).toEqual([]);
    expect(await dropped(lab, 10)).toEqual([`/labs/${lab.id}/alice/flask`]);
  });

  test("do not hold one that was emptied by logging out", async () => {
    for (const act of ["logOut", "logOutEverywhere"] as const) {
      const lab = await startLab();
      const { alice } = await capture(lab, "redis");
      await alice[act]();
      expect(await dropped(lab, 31)).toEqual([]);
    }
  });

  test("hold one a minute before its session ends where clocks may differ by that much", async () => {
    const lab = await startLab();
    await lab.change({ lifetimeSeconds: 300 });
    const { attacker } = await capture(lab, "iron-session");
    expect(await dropped(lab, 230)).toEqual([]);
    expect(await dropped(lab, 10)).toEqual([`/labs/${lab.id}/alice/iron-session`]);
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
  });

  test("go by the lifetime that the cookie was sent with", async () => {
    const lab = await startLab();
    await capture(lab, "flask");
    await lab.change({ lifetimeSeconds: 300 });
    expect(await dropped(lab, 30)).toEqual([`/labs/${lab.id}/alice/flask`]);
  });

  test.each(ids)("%s: hold Alice's, though the thief had his copy renewed", async (id) => {
    const lab = await startLab();
    const { attacker } = await capture(lab, id);
    await lab.change({ refreshEachRequest: true, advanceSeconds: 20 });
    expect(await attacker.openAccount()).toMatchObject({ accepted: true });
    expect(await dropped(lab, 10)).toEqual([`/labs/${lab.id}/alice/${id}`]);
  });
});

test("a browser may hold a cookie at each of three browsers' paths for each mechanism", () => {
  const paths = allPaths("x");
  expect(paths).toHaveLength(3 * ids.length);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain("/labs/x/attacker/redis");
});
