import { describe, expect, it } from "vitest";
import type { Store } from "./store";
import { newKey } from "./testing-key";

const invalidTtls = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53];
const invalidLimits = [0, -1, 1.5, Number.NaN, 2 ** 53];
const halfASurrogatePair = "\ud83d";

/** That a store says no to what no store keeps, and keeps what it has. */
export function describeRefusals(store: Store) {
  describe("refuses with a RangeError", () => {
    it.each(invalidTtls)("a time to live of %d", async (ttl) => {
      const key = newKey();
      await store.set(key, "text", 60);
      await expect(store.get(key, ttl)).rejects.toThrow(RangeError);
      await expect(store.set(key, "other", ttl)).rejects.toThrow(RangeError);
      await expect(store.update(key, () => "other", ttl)).rejects.toThrow(RangeError);
      await expect(store.update(key, () => null, ttl)).rejects.toThrow(RangeError);
      expect(await store.get(key)).toBe("text");
      const table = newKey();
      const limits = { ttlSeconds: ttl, mostRows: 10 };
      await expect(store.updateRow(table, "row", () => "text", limits)).rejects.toThrow(RangeError);
      expect(await store.rows(table)).toMatchObject({ rows: [] });
    });

    it("half of a surrogate pair, in a text and in a key", async () => {
      const key = newKey();
      await store.set(key, "text", 60);
      await expect(store.set(key, halfASurrogatePair, 60)).rejects.toThrow(RangeError);
      await expect(store.update(key, () => halfASurrogatePair, 60)).rejects.toThrow(RangeError);
      await expect(store.get(key + halfASurrogatePair)).rejects.toThrow(RangeError);
      await expect(store.set(key + halfASurrogatePair, "text", 60)).rejects.toThrow(RangeError);
      await expect(store.delete(key, key + halfASurrogatePair)).rejects.toThrow(RangeError);
      await expect(store.update(key + halfASurrogatePair, () => "text", 60)).rejects.toThrow(RangeError);
      expect(await store.get(key)).toBe("text");
    });

    it("half of a surrogate pair, in the key, row and text of a table", async () => {
      const key = newKey();
      const limits = { ttlSeconds: 60, mostRows: 10 };
      const set = (key: string, row: string, text: string) => store.updateRow(key, row, () => text, limits);
      await expect(set(key + halfASurrogatePair, "row", "text")).rejects.toThrow(RangeError);
      await expect(set(key, halfASurrogatePair, "text")).rejects.toThrow(RangeError);
      await expect(set(key, "row", halfASurrogatePair)).rejects.toThrow(RangeError);
      await expect(store.rows(key + halfASurrogatePair)).rejects.toThrow(RangeError);
      expect(await store.rows(key)).toMatchObject({ rows: [] });
    });

    it.each(invalidLimits)("a limit of %d rows", async (mostRows) => {
      const limits = { ttlSeconds: 60, mostRows };
      await expect(store.updateRow(newKey(), "row", () => "text", limits)).rejects.toThrow(RangeError);
    });

    it.each([-1, 1.5, Number.NaN, 2 ** 53])("what has changed since version %d", async (since) => {
      await expect(store.rows(newKey(), since)).rejects.toThrow(RangeError);
    });

    it("a text that is none, as JSON.stringify makes of undefined", async () => {
      const none = JSON.stringify(undefined);
      await expect(store.set(newKey(), none, 60)).rejects.toThrow(RangeError);
      await expect(store.update(newKey(), () => none, 60)).rejects.toThrow(RangeError);
      const limits = { ttlSeconds: 60, mostRows: 10 };
      await expect(store.updateRow(newKey(), "row", () => none, limits)).rejects.toThrow(RangeError);
    });
  });
}
