import { describe, expect, it } from "vitest";
import { describeStore } from "./contract";
import { memoryStore } from "./memory";
import type { Store } from "./store";

describeStore("memory", memoryStore());

const text = "x".repeat(10_000);
/** Has room for three of the texts above, not for four. */
const smallStore = () => memoryStore({ maxBytes: 70_000 });

it("drops the least recently used first when it is full", async () => {
  const store = smallStore();
  for (const key of ["a", "b", "c"]) await store.set(key, text, 60);
  await store.get("a");
  await store.set("d", text, 60);
  expect(await Promise.all(["a", "b", "c", "d"].map((key) => store.get(key)))).toEqual([
    text,
    null,
    text,
    text,
  ]);
});

it("counts an update as use", async () => {
  const store = smallStore();
  for (const key of ["a", "b", "c"]) await store.set(key, text, 60);
  await store.update("a", (held) => held, 60);
  await store.set("d", text, 60);
  expect(await Promise.all(["a", "b"].map((key) => store.get(key)))).toEqual([text, null]);
});

it("does not count a replaced or deleted text any longer", async () => {
  const store = smallStore();
  for (const key of ["a", "b", "c", "c", "c"]) await store.set(key, text, 60);
  await store.delete("c");
  await store.set("d", text, 60);
  expect(await Promise.all(["a", "b", "d"].map((key) => store.get(key)))).toEqual([text, text, text]);
});

it("counts keys, and bounds the number of tiny texts", async () => {
  const store = smallStore();
  await store.set("first", "", 60);
  await store.set("k".repeat(34_800), "", 60);
  expect(await store.get("first")).toBeNull();
  for (let i = 0; i < 1000; i++) await store.set(`tiny ${i}`, "", 60);
  expect(await store.get("tiny 0")).toBeNull();
});

it("refuses a text that is larger than the whole store, and keeps what it has", async () => {
  const store = smallStore();
  await store.set("a", text, 60);
  await expect(store.set("a", text.repeat(4), 60)).rejects.toThrow(RangeError);
  await expect(store.update("a", () => text.repeat(4), 60)).rejects.toThrow(RangeError);
  expect(await store.get("a")).toBe(text);
});

describe("a table", () => {
  const limits = { ttlSeconds: 60, mostRows: 1000 };
  const setRow = (store: Store, row: string, text: string | null) =>
    store.updateRow("table", row, () => text, limits);

  it("counts with all of its rows, and goes as a whole", async () => {
    const store = smallStore();
    await store.set("a", text, 60);
    await setRow(store, "one", text);
    await setRow(store, "two", text);
    expect(await store.get("a")).toBe(text);
    await setRow(store, "three", text);
    expect(await store.get("a")).toBeNull();
    await store.set("a", text, 60);
    expect(await store.rows("table")).toEqual({ version: 0, isWhole: true, rows: [] });
  });

  it("does not count a replaced or removed row any longer", async () => {
    const store = smallStore();
    await store.set("a", text, 60);
    for (const row of ["one", "two"]) await setRow(store, row, text);
    for (let i = 0; i < 10; i++) await setRow(store, "one", `${i}`);
    await setRow(store, "two", null);
    await store.set("b", text, 60);
    expect(await Promise.all(["a", "b"].map((key) => store.get(key)))).toEqual([text, text]);
    expect((await store.rows("table")).rows).toEqual([["one", "9"]]);
  });

  it("is used by a change and by a read", async () => {
    const store = smallStore();
    await setRow(store, "one", text);
    for (const key of ["a", "b"]) await store.set(key, text, 60);
    await store.rows("table");
    await store.set("c", text, 60);
    await setRow(store, "one", text);
    await store.set("d", text, 60);
    expect((await store.rows("table")).rows).toHaveLength(1);
    expect(await Promise.all(["a", "b"].map((key) => store.get(key)))).toEqual([null, null]);
  });

  it("is bounded also when its rows are tiny", async () => {
    const store = smallStore();
    const tiny = Array.from({ length: 1000 }, (_, i) => setRow(store, `${i}`, ""));
    await expect(Promise.all(tiny)).rejects.toThrow(RangeError);
  });

  it("refuses a row with which it is larger than the whole store, and keeps what it has", async () => {
    const store = smallStore();
    for (const row of ["one", "two"]) await setRow(store, row, text);
    const { version } = await store.rows("table");
    await expect(setRow(store, "three", text.repeat(2))).rejects.toThrow(RangeError);
    await expect(setRow(store, "two", text.repeat(3))).rejects.toThrow(RangeError);
    expect(await store.rows("table", version)).toEqual({ version, isWhole: false, rows: [] });
    expect((await store.rows("table")).rows).toHaveLength(2);
  });
});
