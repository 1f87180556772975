import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Store } from "./store";
import { newKey } from "./testing-key";

/** Any character that text can hold: every code point except the halves of surrogate pairs. */
const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((codePoint) => String.fromCodePoint(codePoint));
const anyText = fc.string({ unit: character, maxLength: 40 });

/** That a store gives back what it was given, and no more after it is deleted. */
export function describeTexts(store: Store) {
  describe("keeps text", () => {
    it("has nothing under a key that was never set", async () => {
      expect(await store.get(newKey())).toBeNull();
      expect(await store.get(newKey(), 60)).toBeNull();
    });

    it.each([
      "",
      "123",
      "1.0",
      "null",
      "true",
      "{}",
      "[]",
      '"quoted"',
      "OK",
      "YWJj",
      "=",
      "\0",
      "\ufeff",
      "👩‍💻 é",
    ])("gives back %j as it went in", async (text) => {
      const key = newKey();
      await store.set(key, text, 60);
      expect(await store.get(key)).toBe(text);
      expect(await store.get(key, 60)).toBe(text);
    });

    it("gives back any text under any key, and the same after an update", async () => {
      const prefix = newKey();
      await fc.assert(
        fc.asyncProperty(anyText, anyText, anyText, async (name, first, second) => {
          const key = `${prefix}:${name}`;
          await store.set(key, first, 60);
          expect(await store.get(key)).toBe(first);
          expect(await store.update(key, (held) => held + second, 60)).toBe(first + second);
          expect(await store.get(key)).toBe(first + second);
        }),
        { numRuns: 50 },
      );
    });

    it("keeps a text of 200 kB, and updates it", async () => {
      const key = newKey();
      const text = "é".repeat(100_000);
      await store.set(key, text, 60);
      await store.update(key, (held) => `${held}.`, 60);
      expect(await store.get(key)).toBe(`${text}.`);
    });

    it("replaces what was there", async () => {
      const key = newKey();
      await store.set(key, "first", 60);
      await store.set(key, "second", 60);
      expect(await store.get(key)).toBe("second");
    });

    it("keeps a key apart from one that begins the same", async () => {
      const key = newKey();
      await store.set(`${key}:a`, "a", 60);
      await store.set(`${key}:ab`, "ab", 60);
      await store.delete(`${key}:a`);
      expect(await store.get(`${key}:a`)).toBeNull();
      expect(await store.get(`${key}:ab`)).toBe("ab");
      expect(await store.get(key)).toBeNull();
    });
  });

  describe("deletes", () => {
    it("removes several keys at once, and does not mind one that is absent", async () => {
      const [one, two, kept] = [newKey(), newKey(), newKey()];
      await Promise.all([one, two, kept].map((key) => store.set(key, "text", 60)));
      await store.delete(one, newKey(), two);
      expect(await Promise.all([one, two, kept].map((key) => store.get(key)))).toEqual([null, null, "text"]);
    });

    it("does nothing when given no keys", async () => {
      await expect(store.delete()).resolves.toBeUndefined();
    });
  });
}
