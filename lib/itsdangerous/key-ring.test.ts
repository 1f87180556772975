import fc from "fast-check";
import { expect, test } from "vitest";
import { KeyRing } from "./key-ring";

test("the last key signs and each key verifies", () => {
  const both = new KeyRing(["old", "new"]);
  expect(both.signature("v")).toBe(new KeyRing("new").signature("v"));
  expect(both.verifies("v", new KeyRing("old").signature("v"))).toBe(true);
  expect(both.verifies("v", new KeyRing("third").signature("v"))).toBe(false);
});

test("keys can be bytes", () => {
  expect(new KeyRing(Buffer.from("key")).signature("v")).toBe(new KeyRing("key").signature("v"));
});

test("salt, derivation and digest each set signatures apart", () => {
  const signatures = [
    new KeyRing("key"),
    new KeyRing("key", { salt: "other" }),
    new KeyRing("key", { keyDerivation: "concat" }),
    new KeyRing("key", { keyDerivation: "hmac" }),
    new KeyRing("key", { keyDerivation: "none" }),
    new KeyRing("key", { digest: "sha256" }),
    new KeyRing("key", { digest: "sha512" }),
  ].map((ring) => ring.signature("v"));
  expect(new Set(signatures).size).toBe(signatures.length);
});

test("the last character of a SHA-1 signature has three twins that verify as well", () => {
  const ring = new KeyRing("key");
  const signature = ring.signature("v");
  const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"];
  const twins = alphabet.filter((last) => ring.verifies("v", signature.slice(0, -1) + last));
  expect(twins).toHaveLength(4);
});

test("a separator that Base64 could contain is refused", () => {
  for (const sep of ["", "a", "-", "_", "=", "abc"])
    expect(() => new KeyRing("key", { sep })).toThrow(TypeError);
  expect(new KeyRing("key", { sep: "~" }).sep).toBe("~");
});

test("a ring without keys is refused", () => {
  expect(() => new KeyRing([])).toThrow(TypeError);
});

test("half a surrogate pair does not share a signature with U+FFFD", () => {
  const ring = new KeyRing("key");
  expect(ring.verifies("\ud800", ring.signature("\ufffd"))).toBe(false);
  expect(() => ring.signature("\ud800")).toThrow(TypeError);
});

test("no text makes the check throw", () => {
  const ring = new KeyRing("key");
  const anyText = fc.string({ unit: "binary", maxLength: 200 });
  fc.assert(fc.property(anyText, anyText, (value, signature) => ring.verifies(value, signature) === false));
});
