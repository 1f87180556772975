import { describe, expect, it } from "vitest";
import type { Store } from "./store";
import { newKey } from "./testing-key";

/** That a store changes a text in one step, whoever else does. */
export function describeUpdates(store: Store) {
  describe("updates in one step", () => {
    it("creates, replaces and removes", async () => {
      const key = newKey();
      expect(await store.update(key, (held) => `${held}, then`, 60)).toBe("null, then");
      expect(await store.update(key, (held) => `${held} more`, 60)).toBe("null, then more");
      expect(await store.get(key)).toBe("null, then more");
      expect(await store.update(key, () => null, 60)).toBeNull();
      expect(await store.get(key)).toBeNull();
    });

    it("knows an empty text from an absent key", async () => {
      const key = newKey();
      expect(await store.update(key, () => "", 60)).toBe("");
      expect(await store.get(key)).toBe("");
      expect(await store.update(key, (held) => (held === "" ? "was empty" : "was absent"), 60)).toBe(
        "was empty",
      );
    });

    it("returns what is there when nothing is changed", async () => {
      const key = newKey();
      expect(await store.update(key, (held) => held, 60)).toBeNull();
      expect(await store.get(key)).toBeNull();
      await store.set(key, "text", 60);
      expect(await store.update(key, () => "text", 60)).toBe("text");
    });

    it("applies all of 20 updates at once", async () => {
      const key = newKey();
      const increment = (held: string | null) => String(Number(held) + 1);
      const results = await Promise.all(Array.from({ length: 20 }, () => store.update(key, increment, 60)));
      expect(results.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      expect(await store.get(key)).toBe("20");
    });

    it("throws on what the change throws, leaves the text, and takes the next update", async () => {
      const key = newKey();
      const mistake = new Error("mistake");
      await store.set(key, "text", 60);
      const failing = store.update(
        key,
        () => {
          throw mistake;
        },
        60,
      );
      const next = store.update(key, (held) => `${held}, still`, 60);
      await expect(failing).rejects.toBe(mistake);
      expect(await next).toBe("text, still");
    });
  });
}
