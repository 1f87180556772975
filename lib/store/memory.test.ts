import { expect, it } from "vitest";
import { describeStore } from "./contract";
import { memoryStore } from "./memory";

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
