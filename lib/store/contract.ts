import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Store } from "./store";

/** Long enough for a time to live of one second to be over. */
const aSecondAndMore = () => sleep(1100);

const invalidTtls = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53];
/** Any character that text can hold: every code point except the halves of surrogate pairs. */
const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((codePoint) => String.fromCodePoint(codePoint));
const anyText = fc.string({ unit: character, maxLength: 40 });
const halfASurrogatePair = "\ud83d";

/** What every store does, whatever it is made of. Its keys begin with a random prefix, so that runs can share one. */
export function describeStore(name: string, makeStore: () => Store) {
  describe(name, () => {
    let store: Store;
    beforeAll(() => {
      store = makeStore();
    });
    const newKey = () => `contract:${randomUUID()}`;

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
        expect(await Promise.all([one, two, kept].map((key) => store.get(key)))).toEqual([
          null,
          null,
          "text",
        ]);
      });

      it("does nothing when given no keys", async () => {
        await expect(store.delete()).resolves.toBeUndefined();
      });
    });

    describe.concurrent("lets go in time", () => {
      it("has nothing left once the time to live is over, whether it was read meanwhile or not", async () => {
        const key = newKey();
        await store.set(key, "text", 1);
        expect(await store.get(key)).toBe("text");
        await aSecondAndMore();
        expect(await store.get(key)).toBeNull();
        expect(await store.get(key, 60)).toBeNull();
      });

      it("starts the time to live again when a text is set, updated, or read with one", async () => {
        const keys = [newKey(), newKey(), newKey()] as const;
        const [set, updated, read] = keys;
        await Promise.all(keys.map((key) => store.set(key, "text", 1)));
        await Promise.all([
          store.set(set, "text", 60),
          store.update(updated, () => "other", 60),
          store.get(read, 60),
        ]);
        await aSecondAndMore();
        expect(await Promise.all(keys.map((key) => store.get(key)))).toEqual(["text", "other", "text"]);
      });

      it("takes the new time to live also when it is the shorter", async () => {
        const keys = [newKey(), newKey(), newKey()] as const;
        const [set, updated, read] = keys;
        await Promise.all(keys.map((key) => store.set(key, "text", 60)));
        await Promise.all([
          store.set(set, "text", 1),
          store.update(updated, () => "other", 1),
          store.get(read, 1),
        ]);
        await aSecondAndMore();
        expect(await Promise.all(keys.map((key) => store.get(key)))).toEqual([null, null, null]);
      });

      it("does not start it again for an update that changes nothing", async () => {
        const key = newKey();
        await store.set(key, "text", 1);
        await store.update(key, (held) => held, 60);
        await aSecondAndMore();
        expect(await store.get(key)).toBeNull();
      });

      it("updates an expired key as one that is absent", async () => {
        const key = newKey();
        await store.set(key, "text", 1);
        await aSecondAndMore();
        expect(await store.update(key, (held) => `held ${held}`, 60)).toBe("held null");
      });
    });

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
        expect(results.map(Number).sort((a, b) => a - b)).toEqual(
          Array.from({ length: 20 }, (_, i) => i + 1),
        );
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

    describe("refuses with a RangeError", () => {
      it.each(invalidTtls)("a time to live of %d", async (ttl) => {
        const key = newKey();
        await store.set(key, "text", 60);
        await expect(store.get(key, ttl)).rejects.toThrow(RangeError);
        await expect(store.set(key, "other", ttl)).rejects.toThrow(RangeError);
        await expect(store.update(key, () => "other", ttl)).rejects.toThrow(RangeError);
        await expect(store.update(key, () => null, ttl)).rejects.toThrow(RangeError);
        expect(await store.get(key)).toBe("text");
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

      it("a text that is none, as JSON.stringify makes of undefined", async () => {
        const none = JSON.stringify(undefined);
        await expect(store.set(newKey(), none, 60)).rejects.toThrow(RangeError);
        await expect(store.update(newKey(), () => none, 60)).rejects.toThrow(RangeError);
      });
    });
  });
}
