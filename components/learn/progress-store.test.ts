import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keptAs, nothingYet, writeProgress } from "./progress";
import { asideAs, ProgressStore } from "./progress-store";

const items = new Map<string, string>();
const storage = {
  getItem: (key: string) => items.get(key) ?? null,
  setItem: (key: string, value: string) => void items.set(key, value),
  removeItem: (key: string) => void items.delete(key),
};
const tab = new EventTarget();

/** The page is loaded anew, in a browser that keeps what it kept. */
const load = () => new ProgressStore();

const inAnotherTab = (change: () => void, key: string | null) => {
  change();
  tab.dispatchEvent(Object.assign(new Event("storage"), { key }));
};

beforeEach(() => {
  items.clear();
  vi.stubGlobal("window", tab);
  vi.stubGlobal("localStorage", storage);
});
afterEach(() => vi.unstubAllGlobals());

const answered = { ...nothingYet, answers: { "the-time-inside/in-time": 1 } };

test("what is changed is told to all that follow it, and there when the page is loaded again", () => {
  const store = load();
  const told = vi.fn();
  const leave = store.subscribe(told);
  store.change(() => answered);
  expect(told).toHaveBeenCalledTimes(1);
  expect(load().shown()).toEqual(answered);
  leave();
  store.change(() => nothingYet);
  expect(told).toHaveBeenCalledTimes(1);
});

test("what another tab keeps is shown in this one", () => {
  const store = load();
  const told = vi.fn();
  store.subscribe(told);
  expect(store.shown()).toEqual(nothingYet);
  inAnotherTab(() => items.set(keptAs, writeProgress(answered)), keptAs);
  expect(told).toHaveBeenCalled();
  expect(store.shown()).toEqual(answered);
});

test("what cannot be read is left where it is while it is only looked at", () => {
  items.set(keptAs, "{");
  expect(load().shown()).toEqual(nothingYet);
  expect([...items]).toEqual([[keptAs, "{"]]);
});

test("what cannot be read is set aside, unchanged, when somebody follows it, and still aside later", () => {
  items.set(keptAs, "{");
  const store = load();
  store.subscribe(() => {});
  expect(store.aside()).toBe(1);
  store.change(() => answered);
  const later = load();
  later.subscribe(() => {});
  expect([later.shown(), later.aside(), items.get(asideAs(1))]).toEqual([answered, 1, "{"]);
});

test("what cannot be read is not written over by a change that comes before anybody follows it", () => {
  items.set(keptAs, "{");
  load().change(() => answered);
  expect([...items]).toEqual([
    [asideAs(1), "{"],
    [keptAs, writeProgress(answered)],
  ]);
});

test("what cannot be read is not written over either where there is no room to set it aside", () => {
  items.set(keptAs, "{");
  vi.stubGlobal("localStorage", {
    ...storage,
    setItem(key: string, value: string) {
      if (key !== keptAs) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      storage.setItem(key, value);
    },
  });
  const store = load();
  store.change(() => answered);
  expect(store.shown()).toEqual(answered);
  expect([...items]).toEqual([[keptAs, "{"]]);
});

test("what was set aside first is there after the second, until all is removed", () => {
  for (const text of ["{", "["]) {
    items.set(keptAs, text);
    load().subscribe(() => {});
  }
  const store = load();
  expect([store.aside(), items.get(asideAs(1)), items.get(asideAs(2))]).toEqual([2, "{", "["]);
  store.removeAside();
  expect(store.aside()).toBe(0);
  expect([...items]).toEqual([]);
});

test("a browser that keeps nothing shows what is done until it is closed", () => {
  const refuse = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  const store = load();
  store.subscribe(() => {});
  store.change(() => answered);
  store.removeAside();
  expect([store.shown(), store.aside()]).toEqual([answered, 0]);
});
