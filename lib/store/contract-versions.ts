import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rows, Store } from "./store";
import { newKey } from "./testing-key";

const limits = { ttlSeconds: 60, mostRows: 1000 };

/** Somebody who asks for what has changed since he last asked, and keeps what he was told. */
class Reader {
  readonly kept = new Map<string, string>();
  #version = 0;

  constructor(
    readonly store: Store,
    readonly key: string,
  ) {}

  async read(): Promise<Rows> {
    const told = await this.store.rows(this.key, this.#version);
    if (told.isWhole) this.kept.clear();
    for (const [row, text] of told.rows) this.kept.set(row, text);
    this.#version = told.version;
    return told;
  }
}

const row = fc.constantFrom("a", "b", "c", "");
/** `text: null` removes the row. */
const change = fc.record({ row, text: fc.option(fc.string({ unit: "binary", maxLength: 5 })) });
const step = fc.oneof(
  { weight: 6, arbitrary: change },
  { weight: 3, arbitrary: fc.constantFrom("often" as const, "seldom" as const) },
  { weight: 1, arbitrary: fc.constant("lose the table" as const) },
);

/** That a store tells what has changed in a table, so that whoever keeps what he was told has what it holds. */
export function describeVersions(store: Store) {
  const setRow = (key: string, row: string, text: string | null) =>
    store.updateRow(key, row, () => text, limits);

  describe("tells what has changed in a table", () => {
    it("tells all at first, then only what was written since", async () => {
      const key = newKey();
      const reader = new Reader(store, key);
      await setRow(key, "a", "1");
      await setRow(key, "b", "1");
      const first = await reader.read();
      expect(first.isWhole).toBe(true);
      expect(Number.isSafeInteger(first.version) && first.version > 0).toBe(true);
      expect(first.rows.sort()).toEqual([
        ["a", "1"],
        ["b", "1"],
      ]);
      await setRow(key, "b", "2");
      await setRow(key, "c", "1");
      const { rows, isWhole, version } = await reader.read();
      expect({ isWhole, version }).toEqual({ isWhole: false, version: first.version + 2 });
      expect(rows.sort()).toEqual([
        ["b", "2"],
        ["c", "1"],
      ]);
      expect(await reader.read()).toEqual({ version, isWhole: false, rows: [] });
    });

    it("makes no version of a change that changes nothing", async () => {
      const key = newKey();
      await setRow(key, "a", "1");
      const { version } = await store.rows(key);
      await store.updateRow(key, "a", (text) => text, limits);
      await setRow(key, "b", null);
      expect(await store.rows(key, version)).toEqual({ version, isWhole: false, rows: [] });
    });

    it("tells all to whoever last asked before a row was removed, and no more to whoever asks after", async () => {
      const key = newKey();
      const reader = new Reader(store, key);
      await setRow(key, "a", "1");
      await setRow(key, "b", "1");
      await reader.read();
      await setRow(key, "a", null);
      expect(await reader.read()).toMatchObject({ isWhole: true, rows: [["b", "1"]] });
      await setRow(key, "c", "1");
      expect(await reader.read()).toMatchObject({ isWhole: false, rows: [["c", "1"]] });
    });

    it("goes on counting when the last row is removed", async () => {
      const key = newKey();
      await setRow(key, "a", "1");
      const { version } = await store.rows(key);
      await setRow(key, "a", null);
      expect(await store.rows(key, version)).toEqual({ version: version + 1, isWhole: true, rows: [] });
      await setRow(key, "b", "1");
      expect(await store.rows(key, version + 1)).toEqual({
        version: version + 2,
        isWhole: false,
        rows: [["b", "1"]],
      });
    });

    it("tells all of a table that was lost and begun anew, however much was written to either", async () => {
      const key = newKey();
      for (const [before, after] of [
        [1, 1],
        [1, 5],
        [5, 1],
      ] as const) {
        for (let i = 0; i < before; i++) await setRow(key, "old", `${i}`);
        const { version } = await store.rows(key);
        await store.delete(key);
        for (let i = 0; i < after; i++) await setRow(key, "new", `${i}`);
        const { isWhole, rows } = await store.rows(key, version);
        expect({ isWhole, rows }).toEqual({ isWhole: true, rows: [["new", `${after - 1}`]] });
        await store.delete(key);
      }
    });

    it("leaves readers with just what the table holds, whatever happens to it", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
          const key = newKey();
          const readers = { often: new Reader(store, key), seldom: new Reader(store, key) };
          const table = new Map<string, string>();
          for (const step of [...steps, "often" as const, "seldom" as const]) {
            if (step === "lose the table") {
              await store.delete(key);
              table.clear();
            } else if (typeof step === "string") {
              await readers[step].read();
              expect(readers[step].kept).toEqual(table);
            } else {
              expect(await setRow(key, step.row, step.text)).toBe(step.text);
              if (step.text === null) table.delete(step.row);
              else table.set(step.row, step.text);
            }
          }
        }),
        { numRuns: 50 },
      );
    });
  });
}
