import { describe, expect, it } from "vitest";
import { type Store, StoreUnavailable, TableFull } from "./store";
import { newKey } from "./testing-key";

const limits = { ttlSeconds: 60, mostRows: 1000 };
const increment = (text: string | null) => String(Number(text) + 1);

/** That a store changes each row of a table in one step, and knows a table from a text. */
export function describeTables(store: Store) {
  const setRow = (key: string, row: string, text: string | null, mostRows = limits.mostRows) =>
    store.updateRow(key, row, () => text, { ...limits, mostRows });
  const held = async (key: string) => Object.fromEntries((await store.rows(key)).rows);

  describe("keeps tables", () => {
    it("has no rows where there is no table", async () => {
      expect(await store.rows(newKey())).toEqual({ version: 0, isWhole: true, rows: [] });
      expect(await store.rows(newKey(), 7)).toEqual({ version: 0, isWhole: true, rows: [] });
    });

    it("creates, replaces and removes a row, and leaves the others", async () => {
      const key = newKey();
      await setRow(key, "other", "text");
      expect(await store.updateRow(key, "row", (text) => `${text}, then`, limits)).toBe("null, then");
      expect(await store.updateRow(key, "row", (text) => `${text} more`, limits)).toBe("null, then more");
      expect(await held(key)).toEqual({ row: "null, then more", other: "text" });
      expect(await setRow(key, "row", null)).toBeNull();
      expect(await held(key)).toEqual({ other: "text" });
    });

    it.each(["", "=", "version", "from", "1 2", "\0", "a\nb", "👩‍💻 é"])(
      "gives back %j as it went in, as a row and as its text",
      async (text) => {
        const key = newKey();
        await setRow(key, text, text);
        expect(await store.updateRow(key, text, (before) => `${before}.`, limits)).toBe(`${text}.`);
        await setRow(key, text, text);
        expect((await store.rows(key)).rows).toEqual([[text, text]]);
      },
    );

    it("removes a table as any key", async () => {
      const [table, text] = [newKey(), newKey()];
      await setRow(table, "row", "text");
      await store.set(text, "text", 60);
      await store.delete(table, text);
      expect(await store.rows(table)).toEqual({ version: 0, isWhole: true, rows: [] });
      expect(await store.get(text)).toBeNull();
    });

    it("throws on what the change throws, leaves the row, and takes the next change", async () => {
      const key = newKey();
      const mistake = new Error("mistake");
      await setRow(key, "row", "text");
      const change = () => {
        throw mistake;
      };
      const failing = store.updateRow(key, "row", change, limits);
      const next = store.updateRow(key, "row", (text) => `${text}, still`, limits);
      await expect(failing).rejects.toBe(mistake);
      expect(await next).toBe("text, still");
    });

    it("applies all of 20 changes of one row at once", async () => {
      const key = newKey();
      const changes = Array.from({ length: 20 }, () => store.updateRow(key, "row", increment, limits));
      expect(new Set(await Promise.all(changes)).size).toBe(20);
      expect(await held(key)).toEqual({ row: "20" });
    });

    it("applies changes of 20 rows at once, each with a version of its own", async () => {
      const key = newKey();
      const rows = Array.from({ length: 20 }, (_, i) => `row ${i}`);
      await setRow(key, "first", "1");
      const { version } = await store.rows(key);
      await Promise.all(rows.map((row) => store.updateRow(key, row, increment, limits)));
      expect(await held(key)).toEqual(Object.fromEntries(["first", ...rows].map((row) => [row, "1"])));
      expect((await store.rows(key)).version).toBe(version + 20);
    });

    it("has a limit of rows, also when 30 come at once", async () => {
      const key = newKey();
      const joins = Array.from({ length: 30 }, (_, i) => setRow(key, `row ${i}`, "text", 10));
      const settled = await Promise.allSettled(joins);
      const refused = settled.flatMap((join) => (join.status === "rejected" ? [join.reason] : []));
      expect(refused).toHaveLength(20);
      for (const reason of refused) expect(reason).toBeInstanceOf(TableFull);
      expect((await store.rows(key)).rows).toHaveLength(10);
    });

    it("changes and removes rows of a full table, and then has room", async () => {
      const key = newKey();
      await setRow(key, "a", "text", 1);
      await expect(setRow(key, "b", "text", 1)).rejects.toThrow(TableFull);
      expect(await setRow(key, "b", null, 1)).toBeNull();
      await setRow(key, "a", "other", 1);
      expect(await held(key)).toEqual({ a: "other" });
      await setRow(key, "a", null, 1);
      await setRow(key, "b", "text", 1);
      expect(await held(key)).toEqual({ b: "text" });
    });

    it("takes no text for a table and no table for a text, except to set one in its place", async () => {
      const [table, text] = [newKey(), newKey()];
      await setRow(table, "row", "text");
      await store.set(text, "text", 60);
      await expect(store.get(table)).rejects.toThrow(StoreUnavailable);
      await expect(store.get(table, 60)).rejects.toThrow(StoreUnavailable);
      await expect(store.update(table, () => "text", 60)).rejects.toThrow(StoreUnavailable);
      await expect(store.rows(text)).rejects.toThrow(StoreUnavailable);
      await expect(setRow(text, "row", "text")).rejects.toThrow(StoreUnavailable);
      expect(await held(table)).toEqual({ row: "text" });
      expect(await store.get(text)).toBe("text");
      await store.set(table, "text", 60);
      expect(await store.get(table)).toBe("text");
    });
  });
}
