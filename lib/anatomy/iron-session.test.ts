import { expect, test } from "vitest";
import { vectors } from "@/lib/mechanisms/testing-vectors";
import { seal } from "./iron-session";

const [laterExpiry, changeSealed] = seal.edits;

const sealed = (description: string) =>
  vectors.iron.find((vector) => vector.description === description)?.seal ?? expect.fail("is not there");

const expiresIn = (cookie: string) => seal.read(cookie).find(({ name }) => name === "expires");

test("the parts are those of the format", () => {
  const parts = seal.read(sealed("simple")).filter(({ text }) => text !== "*");
  expect(parts.map(({ name, kind, text }) => [name, kind, text])).toEqual([
    ["format", "frame", "Fe26.2"],
    ["password id", "frame", "1"],
    ["salt", "frame", "5b80a5caef14395e83a8cdf2173c6186abd0f51a3f6489aed3f81d42678cb1d6"],
    ["iv", "frame", "CzBVep_E6Q4zWH2ix-wRNg"],
    ["ciphertext", "sealed", "pbmmP6GottYMyDGjE8Ag66nBpz2XkiJqZXZXV-x0PpM"],
    ["expires", "time", "1700003600000"],
    ["MAC salt", "frame", "fb20456a8fb4d9fe23486d92b7dc01264b7095badf04294e7398bde2072c5176"],
    ["MAC", "signature", "-UTVVdFOB4-Cr9acl7kXLlN_8FLA0eqJqeAsOorKZDo"],
    ["version", "frame", "~2"],
  ]);
});

test("when it ends is readable without the password", () => {
  for (const { seal: cookie, expires_ms } of vectors.iron) {
    const time = new Date(Number(expires_ms)).toISOString().replace("T", " ").replace(".000Z", " UTC");
    const says = expires_ms ? `${time}, readable without the password.` : "Empty: the seal never ends.";
    expect(expiresIn(cookie)?.says).toBe(says);
  }
  expect(expiresIn(sealed("simple"))?.says).toContain("2023-11-14 23:13:20 UTC");
});

test("an end that is no time is said to be none", () => {
  for (const expiry of ["soon", "-1", "1e3", "9".repeat(16)])
    expect(expiresIn(sealed("simple").replace("1700003600000", expiry))?.says).toBe(
      "No time that can be read.",
    );
});

test("the end can be moved one day on, and a seal without one given one", () => {
  const cookie = sealed("simple");
  expect(laterExpiry.of(cookie)).toBe(cookie.replace("*1700003600000*", "*1700090000000*"));
  const endless = sealed("ttl 0: no expiry field");
  expect(laterExpiry.of(endless)).toBe(endless.replace("**", "*4102444800000*"));
});

test("one character in the middle of the ciphertext can be changed", () => {
  const cookie = sealed("simple");
  const edited = changeSealed?.of(cookie) ?? "";
  const changed = [...edited].flatMap((character, at) => (character === cookie[at] ? [] : [at]));
  expect(changed).toEqual([cookie.indexOf("pbmmP6") + 21]);
});

test("a password id that is empty is said to be the default one, and a version need not be there", () => {
  const cookie = sealed("simple").replace("*1*", "**").replace("~2", "");
  const parts = seal.read(cookie);
  expect(parts[2]).toMatchObject({ name: "password id", text: "", says: expect.stringContaining("Empty") });
  expect(parts.at(-1)?.name).toBe("MAC");
});

test("a seal of another version, or with parts missing or too many, is no such cookie", () => {
  const cookie = sealed("simple");
  for (const text of [
    cookie.replace("26.2", "26.1"),
    cookie.slice(7),
    `${cookie}*x`,
    "Fe26.2*******~2",
    "hello",
  ])
    expect(seal.read(text)).toMatchObject([{ text, name: "unreadable" }]);
});
