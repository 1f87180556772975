import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const numbers = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, first = "", last = ""]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);

test("every letter from the space on is in the small fonts or in the range for which the whole ones are asked, and in one only", () => {
  const small = numbers(read("scripts/fonts.js"), /\[0x([\da-f]+), 0x([\da-f]+)\]/g);
  const ranges = [...read("app/fonts.ts").matchAll(/unicode-range",\s+value:\s+"([^"]+)"/g)].map(
    ([, range = ""]) => range,
  );
  expect(ranges).toHaveLength(2);
  for (const range of ranges) {
    const all = [...small, ...numbers(range, /U\+([\dA-F]+)-([\dA-F]+)/g)].toSorted(
      ([one = 0], [other = 0]) => one - other,
    );
    let next = 0x20;
    for (const [first, last = 0] of all) {
      expect(first?.toString(16)).toBe(next.toString(16));
      next = last + 1;
    }
    expect(next).toBe(0x110000);
  }
});
