import { describe, expect, test } from "vitest";
import { memoryStore } from "@/lib/store/memory";
import { type Store, StoreUnavailable } from "@/lib/store/store";
import { openLab } from "./lab";
import { inSite, openSite, type Site } from "./site";
import { forgetLab } from "./state";
import { capture, startLab } from "./testing-lab";

const newest = ({ keys }: Site) => keys.at(-1) ?? 0;

const rotate = async (site: Site) => {
  site.keys = [newest(site) + 1];
  return newest(site);
};

const start = async (store = memoryStore()) => {
  const { backend, id } = await startLab(store);
  const lab = () => openLab(backend, id);
  return { backend, id, lab, store, key: `lab:${id}:flask` };
};

test("what an act changes is kept, and what it returns is returned", async () => {
  const { backend, lab } = await start();
  expect(await inSite(backend, await lab(), "flask", rotate)).toBe(2);
  expect(await inSite(backend, await lab(), "flask", rotate)).toBe(3);
  expect(newest(await openSite(backend, await lab(), "flask"))).toBe(3);
  expect(newest(await openSite(backend, await lab(), "redis"))).toBe(1);
});

test("an act that changes nothing writes nothing", async () => {
  const { backend, lab, store, key } = await start();
  await inSite(backend, await lab(), "flask", async () => {});
  expect(await store.get(key)).toBeNull();
});

test("an act that throws changes nothing", async () => {
  const { backend, lab } = await start();
  const bug = new Error("a bug");
  const act = async (site: Site) => {
    site.keys = [99];
    throw bug;
  };
  await expect(inSite(backend, await lab(), "flask", act)).rejects.toBe(bug);
  expect(newest(await openSite(backend, await lab(), "flask"))).toBe(1);
});

test("of thirty acts at once none is lost", async () => {
  const { backend, lab } = await start();
  const opened = await lab();
  await Promise.all(Array.from({ length: 30 }, () => inSite(backend, opened, "flask", rotate)));
  expect(newest(await openSite(backend, opened, "flask"))).toBe(31);
});

test("an act whose turn came too late acts again on what is there then", async () => {
  const { backend, lab } = await start();
  const opened = await lab();
  const seen: number[] = [];
  await inSite(backend, opened, "flask", async (site) => {
    seen.push(newest(site));
    if (seen.length === 1) await inSite(backend, opened, "flask", rotate);
    site.observations = [{ scenario: "edited", accepted: true, at: 0 }];
  });
  expect(seen).toEqual([1, 2]);
  const { keys, observations } = await openSite(backend, opened, "flask");
  expect({ keys, observed: observations.length }).toEqual({ keys: [2], observed: 1 });
});

test("an act is told how long the store took to answer", async () => {
  const { backend, lab, store } = await start();
  const opened = await lab();
  const slow: Store = {
    ...store,
    get: async (...key) => {
      await new Promise((answer) => setTimeout(answer, 30));
      return store.get(...key);
    },
  };
  const took = await inSite({ ...backend, store: slow }, opened, "flask", async (_, storeTrip) => storeTrip);
  expect(took).toBeGreaterThan(20);
});

describe("a lab is there whole or not at all", () => {
  const gone = { name: "Problem", status: 404, title: "There is no such lab." };

  test("one that lost a site is unknown there, and so is its state", async () => {
    const lab = await startLab();
    const { alice } = await capture(lab, "flask");
    await lab.backend.store.delete(`lab:${lab.id}:flask`);
    await expect(alice.openAccount()).rejects.toMatchObject(gone);
    await expect(alice.signIn()).rejects.toMatchObject(gone);
    await expect(lab.state()).rejects.toMatchObject(gone);
  });

  test("a site at which nothing has happened is not a lost one", async () => {
    const lab = await startLab();
    await capture(lab, "flask");
    expect((await lab.browser("alice", "redis").openAccount()).accepted).toBe(false);
  });

  test("one that is forgotten while a request is at a site does not come back", async () => {
    const { backend, id, lab, store, key } = await start();
    await inSite(backend, await lab(), "flask", rotate);
    const act = async (site: Site) => {
      await forgetLab(backend, id);
      return rotate(site);
    };
    await expect(inSite(backend, await lab(), "flask", act)).rejects.toMatchObject(gone);
    expect(await store.get(key)).toBeNull();
  });

  test("one that is forgotten during its first request is unknown to that request", async () => {
    const { backend, id, lab } = await start();
    const act = async (site: Site) => {
      await forgetLab(backend, id);
      return rotate(site);
    };
    await expect(inSite(backend, await lab(), "flask", act)).rejects.toMatchObject(gone);
  });
});

test("a store that does not answer is told as one", async () => {
  const { backend, lab } = await start();
  const opened = await lab();
  const down = () => Promise.reject(new StoreUnavailable("down"));
  const broken = {
    ...backend,
    store: { get: down, set: down, delete: down, update: down, updateRow: down, rows: down },
  };
  await expect(inSite(broken, opened, "flask", rotate)).rejects.toBeInstanceOf(StoreUnavailable);
});
