import fc from "fast-check";
import { expect, test } from "vitest";
import { decode } from "./base64";
import { BadSignature } from "./errors";
import { Signer, splitLast } from "./signer";

const signer = new Signer("secret");

test("what was signed comes back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => signer.unsign(signer.sign(value)) === value),
  );
});

test("every edit of one character is refused, or leaves the same signature bytes", () => {
  const signed = signer.sign("value");
  const [value = "", signature = ""] = splitLast(signed, ".") ?? [];
  const position = fc.nat({ max: signed.length - 1 });
  fc.assert(
    fc.property(position, fc.string({ unit: "binary", maxLength: 2 }), (at, replacement) => {
      const edited = signed.slice(0, at) + replacement + signed.slice(at + 1);
      const parts = splitLast(edited, ".");
      const same = parts !== null && parts[0] === value && sameBytes(decode(parts[1]), decode(signature));
      if (same) expect(signer.unsign(edited)).toBe(value);
      else expect(() => signer.unsign(edited)).toThrow(BadSignature);
    }),
    { numRuns: 2000 },
  );
});

test("a refusal says what was there", () => {
  expect(() => signer.unsign("abc")).toThrow("No b'.' found in value");
  expect(() => signer.unsign("abc.déf")).toThrow("Signature b'd\\xc3\\xa9f' does not match");
  expect(() => signer.unsign("a.b.c")).toThrow(expect.objectContaining({ payload: "a.b" }));
});

test("the last separator splits", () => {
  expect(splitLast("a.b.c", ".")).toEqual(["a.b", "c"]);
  expect(splitLast("a::b", "::")).toEqual(["a", "b"]);
  expect(splitLast("abc", ".")).toBeNull();
});

function sameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a !== null && b !== null && Buffer.compare(a, b) === 0;
}
