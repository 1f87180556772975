import { describe, expect, test } from "vitest";
import { memoryStore } from "@/lib/store/memory";
import { recordsOf } from "./records";

const record = (user: string) => ({ user, issuedAt: 100, expiresAt: 130 });

const backend = () => ({ store: memoryStore(), secret: "" });
const recordsIn = (on = backend()) => recordsOf(on, "lab", "redis");

test("a record comes back until it is deleted", async () => {
  const records = recordsIn();
  expect(await records.get("a")).toBeNull();
  await records.set("a", record("alice"));
  expect(await records.get("a")).toEqual(record("alice"));
  await records.delete("a");
  expect(await records.get("a")).toBeNull();
  expect(await records.entries()).toEqual([]);
});

test("what came back is a copy", async () => {
  const records = recordsIn();
  const given = record("alice");
  await records.set("a", given);
  given.user = "mallory";
  const got = await records.get("a");
  if (got) got.user = "mallory";
  expect(await records.get("a")).toEqual(record("alice"));
});

test("entries are all records, oldest first, each once", async () => {
  const records = recordsIn();
  for (const key of ["a", "b", "c", "a"]) await records.set(key, record(key));
  expect(await records.entries()).toEqual([
    ["b", record("b")],
    ["c", record("c")],
    ["a", record("a")],
  ]);
});

describe("an update", () => {
  test("changes a record", async () => {
    const records = recordsIn();
    await records.set("a", record("alice"));
    await records.update("a", (before) => ({ ...before, expiresAt: 200 }));
    expect(await records.get("a")).toEqual({ ...record("alice"), expiresAt: 200 });
  });

  test("brings nothing back that was deleted", async () => {
    const records = recordsIn();
    await records.set("a", record("alice"));
    await records.delete("a");
    await records.update("a", (before) => ({ ...before, expiresAt: 200 }));
    expect(await records.get("a")).toBeNull();
    expect(await records.entries()).toEqual([]);
  });
});

test("there are never more than 48: the oldest is let go", async () => {
  const on = backend();
  const records = recordsIn(on);
  for (let at = 0; at < 50; at++) await records.set(`key ${at}`, record(`user ${at}`));
  const entries = await records.entries();
  expect(entries).toHaveLength(48);
  expect(entries[0]).toEqual(["key 2", record("user 2")]);
  expect(await records.get("key 1")).toBeNull();
  expect(await records.get("key 49")).toEqual(record("user 49"));
});

test("records set at the same time are all kept", async () => {
  const records = recordsIn();
  await Promise.all(["a", "b", "c", "d"].map((key) => records.set(key, record(key))));
  expect((await records.entries()).map(([key]) => key).toSorted()).toEqual(["a", "b", "c", "d"]);
});

test("clearing removes every record, and new ones can follow", async () => {
  const records = recordsIn();
  await records.clear();
  for (const key of ["a", "b"]) await records.set(key, record(key));
  await records.clear();
  expect(await records.entries()).toEqual([]);
  expect(await records.get("a")).toBeNull();
  await records.set("c", record("c"));
  expect(await records.entries()).toEqual([["c", record("c")]]);
});

test("sites keep their records apart, and so do labs", async () => {
  const on = backend();
  const [here, site, lab] = [
    recordsOf(on, "lab", "redis"),
    recordsOf(on, "lab", "flask"),
    recordsOf(on, "other", "redis"),
  ];
  for (const records of [here, site, lab]) await records.set("a", record("alice"));
  await here.clear();
  expect(await here.get("a")).toBeNull();
  expect(await site.get("a")).toEqual(record("alice"));
  expect(await lab.entries()).toEqual([["a", record("alice")]]);
});

test("what a request asked of the store is counted: for the whole list, each record", async () => {
  const on = backend();
  const first = recordsIn(on);
  await first.set("a", record("alice"));
  await first.set("b", record("bob"));
  await first.get("a");
  await first.get("nothing");
  await first.update("a", (before) => before);
  await first.delete("b");
  expect({ reads: first.reads, writes: first.writes }).toEqual({ reads: 2, writes: 4 });

  const next = recordsIn(on);
  await next.entries();
  expect({ reads: next.reads, writes: next.writes }).toEqual({ reads: 1, writes: 0 });
});
