import fc from "fast-check";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrPath } from "./qr-path";
import { modulesOf, readQr } from "./testing-qr";

const darkOf = (rows: boolean[][]) =>
  rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));

test("every dark module of a matrix is drawn, and no other", () => {
  const rows = fc.array(fc.array(fc.boolean(), { maxLength: 20 }), { maxLength: 20 });
  fc.assert(
    fc.property(rows, (matrix) => {
      expect(modulesOf(qrPath(matrix))).toEqual(darkOf(matrix));
    }),
  );
});

test.each([60, 200, 450, 1200])("a code of %i characters is drawn whole, and reads as its text", (length) => {
  const text = `http://192.168.1.5:3000/attacker#cookie=${"eyJ1IjoxfQ.-_~%2A".repeat(99)}`.slice(0, length);
  const { data, size } = encode(text, { border: 4, boostEcc: true });
  const path = qrPath(data);
  expect(modulesOf(path)).toHaveLength(darkOf(data).length);
  expect(readQr(path, size)).toBe(text);
});
