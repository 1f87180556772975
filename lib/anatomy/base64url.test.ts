import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBytes, decodeText, encodeText } from "./base64url";

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
      expect(decodeBytes(Buffer.from(bytes).toString("base64url"))).toEqual(bytes);
    }),
  );
});

test.each(["A", "AAAAA", "AA==", "A A", "a+b/", "é", "AA\n", "."])("%j is none", (text) => {
  expect(decodeBytes(text)).toBeNull();
  expect(decodeText(text)).toBeNull();
});

test("bytes that are not UTF-8 are no text", () => {
  expect(decodeBytes("_w")).toEqual(new Uint8Array([255]));
  expect(decodeText("_w")).toBeNull();
});
