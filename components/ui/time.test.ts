import fc from "fast-check";
import { expect, test } from "vitest";
import { span } from "./time";

const day = 24 * 60 * 60;

test.each([
  [0, "0 s"],
  [1, "1 s"],
  [41, "41 s"],
  [59, "59 s"],
  [60, "1 min"],
  [65, "1 min 5 s"],
  [300, "5 min"],
  [3599, "59 min 59 s"],
  [3600, "1 h"],
  [3601, "1 h"],
  [3660, "1 h 1 min"],
  [day - 1, "23 h 59 min"],
  [day, "1 d"],
  [day + 3600, "1 d 1 h"],
  [day + 60, "1 d"],
  [31 * day, "31 d"],
  [365_000 * day, "365000 d"],
])("%i s are said as %s", (seconds, said) => {
  expect(span(seconds)).toBe(said);
});

test("what has passed is no time at all", () => {
  expect(span(-1)).toBe("0 s");
  expect(span(-day)).toBe("0 s");
});

test("any span is said in one or two units, and is short of the truth by less than the smaller of them", () => {
  const sizes = new Map([
    ["d", day],
    ["h", 3600],
    ["min", 60],
    ["s", 1],
  ]);
  const order = [...sizes.keys()];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 * day }), (seconds) => {
      const words = span(seconds).split(" ");
      const counts = words.filter((_, at) => at % 2 === 0).map(Number);
      const units = words.filter((_, at) => at % 2 === 1);
      expect(units.length).toBeLessThanOrEqual(2);
      const said = counts.reduce(
        (sum, count, at) => sum + count * (sizes.get(units[at] ?? "") ?? Number.NaN),
        0,
      );
      const second = order[order.indexOf(units[0] ?? "") + 1] ?? "s";
      expect(said).toBeLessThanOrEqual(seconds);
      expect(seconds - said).toBeLessThan(sizes.get(second) ?? 0);
    }),
  );
});
