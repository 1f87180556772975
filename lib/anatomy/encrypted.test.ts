import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { aesCtr } from "./encrypted";
import { ctrCookies } from "./testing-specimens";

const flip = aesCtr.edits[0].of;

const key = randomBytes(32);

function encrypt(text: string): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-256-ctr", key, iv);
  return Buffer.concat([iv, cipher.update(text), cipher.final()]).toString("base64url");
}

function decrypt(cookie: string): string {
  const bytes = Buffer.from(cookie, "base64url");
  return createDecipheriv("aes-256-ctr", key, bytes.subarray(0, 16)).update(bytes.subarray(16)).toString();
}

test("alice becomes admin without the key, and admin alice again", () => {
  const cookie = encrypt('{"user":"alice","set_at":1795356000}');
  expect(decrypt(flip(cookie))).toBe('{"user":"admin","set_at":1795356000}');
  expect(flip(flip(cookie))).toBe(cookie);
});

test("whatever follows the name is kept", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (rest) => {
      expect(decrypt(flip(encrypt(`{"user":"alice"${rest}`)))).toBe(`{"user":"admin"${rest}`);
    }),
  );
});

test("another name becomes nonsense, but nothing else changes", () => {
  const changed = decrypt(flip(encrypt('{"user":"carol","set_at":1795356000}')));
  expect(changed).toMatch(/^\{"user":".{5}","set_at":1795356000\}$/s);
  expect(changed).not.toContain("carol");
});

test("a cookie that is too short to name alice is another one all the same", () => {
  const cookie = encrypt("{}");
  expect(flip(cookie)).toHaveLength(cookie.length);
  expect(flip(cookie)).not.toBe(cookie);
});

test("the parts are the iv and what nobody reads", () => {
  const [cookie] = ctrCookies;
  expect(aesCtr.read(cookie ?? "").map(({ text, kind, name }) => [text, kind, name])).toEqual([
    ["AAECAwQFBgcICQoLDA0ODz", "frame", "iv"],
    ["r5r6B-VB53UA71mG0XGZVgoNqN8kDA-HbCcTpOgLwvTQ", "sealed", "ciphertext"],
  ]);
});

test("an iv without a ciphertext is no cookie", () => {
  const iv = randomBytes(16).toString("base64url");
  expect(aesCtr.read(iv)).toMatchObject([{ text: iv, name: "unreadable" }]);
  expect(aesCtr.read(`${iv}A`)).toHaveLength(2);
});
