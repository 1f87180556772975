import { expect, test } from "vitest";
import { later, utc } from "./moment";

test.each([
  [0, "1970-01-01 00:00:00 UTC"],
  [1_629_094_943_189.3342, "2021-08-16 06:22:23 UTC"],
  [-1, "1969-12-31 23:59:59 UTC"],
  [8.64e15, "+275760-09-13 00:00:00 UTC"],
  [8.65e15, "No time that can be read."],
  [Number.NaN, "No time that can be read."],
])("%d is %s", (milliseconds, says) => {
  expect(utc(milliseconds)).toBe(says);
});

test("hours later, or far off", () => {
  expect(later(1000, 1)).toBe(3_601_000);
  expect(utc(later(Number.NaN, 1))).toBe("2100-01-01 00:00:00 UTC");
});
