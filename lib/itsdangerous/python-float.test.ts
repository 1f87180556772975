import fc from "fast-check";
import { expect, test } from "vitest";
import { Float, floatRepr } from "./python-float";

test.each([
  [1, "1.0"],
  [-0, "-0.0"],
  [0.1, "0.1"],
  [0.0001, "0.0001"],
  [0.00001, "1e-05"],
  [1e-7, "1e-07"],
  [123456789012345.6, "123456789012345.6"],
  [1e15, "1000000000000000.0"],
  [1e16, "1e+16"],
  [1.2345678901234568e17, "1.2345678901234568e+17"],
  [1.5e300, "1.5e+300"],
  [5e-324, "5e-324"],
  [Number.POSITIVE_INFINITY, "Infinity"],
  [Number.NEGATIVE_INFINITY, "-Infinity"],
  [Number.NaN, "NaN"],
])("Python writes the float %d as %s", (value, text) => {
  expect(floatRepr(value)).toBe(text);
});

test("what is written reads back as the same number", () => {
  fc.assert(fc.property(fc.double(), (value) => Object.is(Number(floatRepr(value)), value)));
});

test("a Float counts as its number", () => {
  expect(Number(new Float(3)) + 1).toBe(4);
  expect(JSON.stringify([new Float(3)])).toBe("[3]");
  expect(String(new Float(3))).toBe("3.0");
});
