import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, decodeStandard, encode } from "./base64";

const hex = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString("hex");

test("bytes come back, and no padding is written", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(encode(bytes)).toMatch(/^[\w-]*$/);
      expect(decode(encode(bytes))).toEqual(bytes);
    }),
  );
});

// Each answer is what Python 3.11 gave.
test.each([
  ["", ""],
  ["-_8", "fbff"],
  ["+/8", "fbff"],
  ["-_9", "fbff"], // spare bits are dropped
  ["-_8=", "fbff"],
  ["-_8==", "fbff"],
  ["AA==AA", "00"], // padding that completes a quad is the end
  ["AA=A", null], // this one does not complete it
  ["=AAAA", "000000"],
  ["A", null],
  ["AAAAA", null],
  ["AA!A", null], // one character of junk spoils the count
  ["!!!!AAAA", "000000"], // four do not
  ["éé", ""], // counted in bytes
  ["éA", null],
])("%j decodes to %j", (text, expected) => {
  expect(hex(decode(text))).toBe(expected);
});

test("standard Base64 is as lenient, but wants its padding and only ASCII", () => {
  expect(hex(decodeStandard("+/8="))).toBe("fbff");
  expect(hex(decodeStandard("+\n/8="))).toBe("fbff");
  expect(decodeStandard("+/8")).toBeNull();
  expect(decodeStandard("+/8=é")).toBeNull();
});

test("half a surrogate pair is no Base64", () => {
  expect(decode("AAAA\ud800")).toBeNull();
});

test("decoding never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      decode(text);
      decodeStandard(text);
    }),
  );
});
