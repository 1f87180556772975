import { describe, expect, test } from "vitest";
import { type Json, StoreAway } from "@/lib/mechanisms/mechanism";
import { recordsIn, type Stored } from "./records";

const record = (user: string) => ({ user, issuedAt: 100, expiresAt: 130 });

test("a record comes back until it is deleted", async () => {
  const records = recordsIn([]);
  expect(await records.get("a")).toBeNull();
  await records.set("a", record("alice"));
  expect(await records.get("a")).toEqual(record("alice"));
  await records.delete("a");
  await records.delete("a");
  expect(await records.get("a")).toBeNull();
  expect(await records.entries()).toEqual([]);
});

test("a record that is set again is replaced, and is the newest", async () => {
  const records = recordsIn([]);
  for (const key of ["a", "b", "c"]) await records.set(key, record(key));
  await records.set("a", record("alice"));
  expect(await records.entries()).toEqual([
    ["b", record("b")],
    ["c", record("c")],
    ["a", record("alice")],
  ]);
});

test("it is kept where it was given a place, so that it survives as JSON", async () => {
  const stored: Stored = [];
  await recordsIn(stored).set("a", record("alice"));
  expect(await recordsIn(JSON.parse(JSON.stringify(stored))).get("a")).toEqual(record("alice"));
});

test("what goes in and what comes out are copies", async () => {
  const records = recordsIn([]);
  const given = record("alice");
  await records.set("a", given);
  given.user = "mallory";
  const got = await records.get<typeof given>("a");
  if (got) got.user = "mallory";
  for (const [, entry] of await records.entries<typeof given>()) entry.user = "mallory";
  expect(await records.get("a")).toEqual(record("alice"));
});

test.each<Json>([0, "", false, [], {}, "text", [1, [2]], { a: { b: null } }])(
  "any JSON can be a record: %j",
  async (value) => {
    const records = recordsIn([]);
    await records.set("a", value);
    expect(await records.get("a")).toEqual(value);
  },
);

test("the names that every object has are keys like any other", async () => {
  const records = recordsIn([]);
  for (const key of ["__proto__", "constructor", ""]) {
    expect(await records.get(key)).toBeNull();
    await records.set(key, key);
    expect(await records.get(key)).toBe(key);
  }
});

describe("there are never more than 48 records", () => {
  const full = async () => {
    const stored: Stored = [];
    const records = recordsIn(stored);
    for (let at = 0; at < 50; at++) await records.set(`key ${at}`, at);
    return { stored, records };
  };

  test("and the oldest is let go", async () => {
    const { stored, records } = await full();
    expect(stored).toHaveLength(48);
    expect(stored[0]).toEqual(["key 2", 2]);
    expect(await records.get("key 1")).toBeNull();
    expect(await records.get("key 49")).toBe(49);
  });

  test("and changing one lets none go", async () => {
    const { stored, records } = await full();
    await records.set("key 2", "changed");
    expect(stored).toHaveLength(48);
    expect(await records.get("key 3")).toBe(3);
  });
});

test("what a request asked is counted: each get, each change, and for the list each record in it", async () => {
  const stored: Stored = [];
  const first = recordsIn(stored);
  await first.set("a", 1);
  await first.set("b", 2);
  await first.get("a");
  await first.get("nothing");
  await first.delete("nothing");
  expect({ reads: first.reads, writes: first.writes }).toEqual({ reads: 2, writes: 3 });

  const next = recordsIn(stored);
  await next.entries();
  expect({ reads: next.reads, writes: next.writes }).toEqual({ reads: 2, writes: 0 });
});

describe("a store that was taken away", () => {
  const stored: Stored = [
    ["a", 1],
    ["b", 2],
  ];

  test("answers nobody and loses nothing", async () => {
    const kept = structuredClone(stored);
    const away = recordsIn(kept, true);
    await expect(away.get("a")).rejects.toBeInstanceOf(StoreAway);
    await expect(away.set("a", 3)).rejects.toBeInstanceOf(StoreAway);
    await expect(away.set("c", 3)).rejects.toBeInstanceOf(StoreAway);
    await expect(away.delete("a")).rejects.toBeInstanceOf(StoreAway);
    await expect(away.entries()).rejects.toBeInstanceOf(StoreAway);
    expect(kept).toEqual(stored);
    expect(await recordsIn(kept).get("a")).toBe(1);
  });

  test("was asked all the same: each question counts, answered or not", async () => {
    const away = recordsIn(structuredClone(stored), true);
    for (const ask of [() => away.get("a"), () => away.set("a", 3), () => away.delete("a")])
      await ask().catch(() => {});
    expect({ reads: away.reads, writes: away.writes }).toEqual({ reads: 1, writes: 2 });
  });
});

describe("a record whose key is long", () => {
  const keys = ["k".repeat(4000), `${"k".repeat(3999)}l`, "\u0001".repeat(60), "\ud800".repeat(60)];

  test("is found and deleted like any other, and takes no more room", async () => {
    const stored: Stored = [];
    const records = recordsIn(stored);
    for (const [at, key] of keys.entries()) await records.set(key, at);
    expect(await Promise.all(keys.map((key) => records.get(key)))).toEqual([0, 1, 2, 3]);
    expect(JSON.stringify(stored).length).toBeLessThan(keys.length * 80);
    for (const [name] of await records.entries()) await records.delete(name);
    expect(stored).toEqual([]);
  });
});
