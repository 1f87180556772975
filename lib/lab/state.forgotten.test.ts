import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { memoryStore } from "@/lib/store/memory";
import type { Store } from "@/lib/store/store";
import { openLab } from "./lab";
import { forgetLab } from "./state";
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
