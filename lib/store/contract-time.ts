import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Store } from "./store";
import { newKey } from "./testing-key";

/** Long enough for a time to live of one second to be over. */
const aSecondAndMore = () => sleep(1100);

/** That a store keeps a text for its time to live, and what starts it again. */
export function describeTime(store: Store) {
  describe.concurrent("lets go in time", () => {
    it("has nothing left once the time to live is over, whether it was read meanwhile or not", async () => {
      const key = newKey();
      await store.set(key, "text", 1);
      expect(await store.get(key)).toBe("text");
      await aSecondAndMore();
      expect(await store.get(key)).toBeNull();
      expect(await store.get(key, 60)).toBeNull();
    });

    /** What is left a second later of three keys whose time to live a set, an update and a read have started again. */
    async function leftOf({ before, after }: { before: number; after: number }) {
      const keys = [newKey(), newKey(), newKey()] as const;
      const [set, updated, read] = keys;
      await Promise.all(keys.map((key) => store.set(key, "text", before)));
      await Promise.all([
        store.set(set, "text", after),
        store.update(updated, () => "other", after),
        store.get(read, after),
      ]);
      await aSecondAndMore();
      return Promise.all(keys.map((key) => store.get(key)));
    }

    it("starts the time to live again when a text is set, updated, or read with one", async () => {
      expect(await leftOf({ before: 1, after: 60 })).toEqual(["text", "other", "text"]);
    });

    it("takes the new time to live also when it is the shorter", async () => {
      expect(await leftOf({ before: 60, after: 1 })).toEqual([null, null, null]);
    });

    it("does not start it again for an update that changes nothing", async () => {
      const key = newKey();
      await store.set(key, "text", 1);
      await store.update(key, (held) => held, 60);
      await aSecondAndMore();
      expect(await store.get(key)).toBeNull();
    });

    it("keeps a whole table for the time to live of its last write, be that longer or shorter", async () => {
      const set = (key: string, row: string, text: string | null, ttlSeconds: number) =>
        store.updateRow(key, row, () => text, { ttlSeconds, mostRows: 2 });
      const [longer, shorter, removed, read] = [newKey(), newKey(), newKey(), newKey()];
      await Promise.all([longer, read, removed].map((key) => set(key, "row", "text", 1)));
      await set(shorter, "row", "text", 60);
      await set(longer, "other", "text", 60);
      await set(shorter, "other", "text", 1);
      await set(removed, "row", null, 60);
      await set(read, "row", "text", 60);
      await store.rows(read);
      await aSecondAndMore();
      const left = await Promise.all([longer, shorter, removed, read].map((key) => store.rows(key)));
      expect(left.map(({ rows }) => rows.length)).toEqual([2, 0, 0, 0]);
      expect(left.map(({ version }) => version > 0)).toEqual([true, false, true, false]);
      expect(await set(read, "row", null, 60)).toBeNull();
    });

    it("updates an expired key as one that is absent", async () => {
      const key = newKey();
      await store.set(key, "text", 1);
      await aSecondAndMore();
      expect(await store.update(key, (held) => `held ${held}`, 60)).toBe("held null");
    });
  });
}
