import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBytes, decodeText, encodeBytes, encodeText } from "./base64url";

test("it is the base64url that Node writes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(encodeText(text)).toBe(Buffer.from(text).toString("base64url"));
      expect(decodeText(encodeText(text))).toBe(text);
    }),
  );
});

test("bytes come back as they are", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(encodeBytes(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
      expect(decodeBytes(encodeBytes(bytes))).toEqual(bytes);
    }),
  );
  expect(encodeBytes(new Uint8Array(1_000_000))).toHaveLength(1_333_334);
});

test("a byte order mark is kept as the text that it is", () => {
  expect(decodeText(encodeText("\ufeff{}"))).toBe("\ufeff{}");
});

test.each(["A", "AAAAA", "AA==", "A A", "a+b/", "é", "AA\n", "."])("%j is none", (text) => {
  expect(decodeBytes(text)).toBeNull();
  expect(decodeText(text)).toBeNull();
});

test("bytes that are not UTF-8 are no text", () => {
  expect(decodeBytes("_w")).toEqual(new Uint8Array([255]));
  expect(decodeText("_w")).toBeNull();
});
