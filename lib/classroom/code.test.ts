import * as fc from "fast-check";
import { expect, test } from "vitest";
import { newCode, readCode } from "./code";
import { shownCode } from "./code-shown";

const code = () => fc.noShrink(fc.constant(null).map(newCode));

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test("a code has six signs of which none is taken for another", () => {
  for (let i = 0; i < 200; i++) expect(newCode()).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
});

test("a code is shown in two halves", () => {
  expect(shownCode("QK7M2P")).toBe("QK7-M2P");
});

test.each([
  "QK7M2P",
  "qk7m2p",
  "QK7-M2P",
  " qk7 m2p\n",
  "Q K 7 M 2 P",
  "QK7\u2010M2P",
  "QK7\u2011M2P",
  "QK7\u2013M2P",
  "QK7\u2014M2P",
  "QK7\u2212M2P",
  "QK7\uff0dM2P",
  "QK7\u00adM2P",
  "QK7\u00a0M2P",
  "ＱＫ７－Ｍ２Ｐ",
  "ｑｋ７　ｍ２ｐ",
  "\u2068QK7-M2P\u2069",
  "\u200eQK7M2P\ufeff",
])("QK7-M2P is read when it is typed or pasted as %j", (typed) => {
  expect(readCode(typed)).toBe("QK7M2P");
});

test("any code is read back however it is typed", () => {
  const between = fc.array(fc.constantFrom("", " ", "-", "–", "—", "\u2011", "\u3000", "\t"), {
    minLength: 7,
    maxLength: 7,
  });
  const looks = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toLowerCase(),
    fullWidth,
    (text: string) => fullWidth(text.toLowerCase()),
  );
  fc.assert(
    fc.property(code(), between, looks, (code, between, look) => {
      const typed = between.map((gap, at) => gap + look(code.charAt(at))).join("");
      expect(readCode(typed)).toBe(code);
    }),
  );
});

test.each([
  "",
  " ",
  "QK7M2",
  "QK7M2PP",
  "QK7M2O",
  "QK7M20",
  "QK7M2I",
  "QK7M2L",
  "QK7M2U",
  "QK7/M2",
  "ΑBCDEF",
  "🦊🦊🦊",
])("%j has not the form of a code", (typed) => {
  expect(readCode(typed)).toBeNull();
});

test("whatever is typed, it is a code or none, and what is read is read again", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (typed) => {
      const read = readCode(typed);
      if (read !== null) expect(readCode(read)).toBe(read);
      else expect(read).toBeNull();
    }),
  );
  expect(readCode("\ud800\udc00\udfff")).toBeNull();
});
