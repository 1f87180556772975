import fc from "fast-check";
import { expect, test } from "vitest";
import { changeMiddle, changePiece } from "./change";

test("one character changes, within the alphabet, and of several never the last", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 2 }), (text) => {
      const changed = changeMiddle(text, "0123456789abcdef");
      expect(changed).toMatch(/^[0-9a-f]+$/);
      expect([...changed].filter((character, at) => character !== text[at])).toHaveLength(1);
      expect(changed.at(-1)).toBe(text.at(-1));
    }),
  );
});

test("the alphabet begins again after its end, and in a text that is empty or of other characters", () => {
  expect(["a_a", "a", "", "é"].map((text) => changeMiddle(text))).toEqual(["aAa", "b", "B", "A"]);
});

test("one piece is changed, and made where it is missing", () => {
  expect(changePiece(["a", "b"], 1, (piece) => `${piece}!`)).toEqual(["a", "b!"]);
  expect(changePiece(["a"], 2, (piece) => `${piece}!`).join(".")).toBe("a..!");
});
