import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encode } from "./base64";
import { BadData, BadTimeSignature, SignatureExpired } from "./errors";
import { Signer } from "./signer";
import { decodeStamp, encodeStamp, TimestampSigner } from "./timestamp-signer";

const now = 1_700_000_000;
const signer = new TimestampSigner("secret");
const plain = new Signer("secret");

describe("a stamp", () => {
  test("comes back in whole seconds", () => {
    const lastSecond = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;
    fc.assert(
      fc.property(fc.nat({ max: lastSecond }), (seconds) => decodeStamp(encodeStamp(seconds)) === seconds),
    );
    expect(decodeStamp(encodeStamp(lastSecond))).toBe(lastSecond);
    expect(decodeStamp(encodeStamp(now + 0.999))).toBe(now);
  });

  test("is empty for the first second of 1970", () => {
    expect(encodeStamp(0)).toBe("");
    expect(decodeStamp("")).toBe(0);
  });

  test("cannot stand for a time before 1970", () => {
    expect(() => encodeStamp(-1)).toThrow(RangeError);
  });

  test("is malformed when it is no Base64, longer than 8 bytes or beyond the year 9999", () => {
    expect(decodeStamp("A")).toBeNull();
    expect(decodeStamp(encode(new Uint8Array(9)))).toBeNull();
    expect(decodeStamp(encode(new Uint8Array(8)))).toBe(0);
    expect(decodeStamp(encodeStamp(253_402_300_800))).toBeNull();
    expect(decodeStamp(encode(new Uint8Array(8).fill(255)))).toBeNull();
  });
});

describe("a value with a stamp", () => {
  test("comes back with the time of signing", () => {
    expect(signer.unsign(signer.sign("v", now), { now: now + 30, maxAge: 30 })).toEqual({
      value: "v",
      signedAt: now,
    });
  });

  test("is too old one second after its maximum age", () => {
    const signed = signer.sign("v", now);
    expect(() => signer.unsign(signed, { now: now + 41, maxAge: 30 })).toThrow(
      "Signature age 41 > 30 seconds",
    );
    expect(() => signer.unsign(signed, { now: now + 31, maxAge: 30 })).toThrow(SignatureExpired);
    expect(signer.unsign(signed, { now: now + 30.999, maxAge: 30 }).value).toBe("v");
  });

  test("is too young one second before it was signed, but only where there is a maximum age", () => {
    const signed = signer.sign("v", now);
    expect(() => signer.unsign(signed, { now: now - 1, maxAge: 30 })).toThrow("Signature age -1 < 0 seconds");
    expect(signer.unsign(signed, { now: now - 1 }).signedAt).toBe(now);
  });
});

describe("refusals come in the order of itsdangerous", () => {
  const refusal = (text: string) => {
    try {
      return signer.unsign(text, { now, maxAge: 60 });
    } catch (error) {
      return error;
    }
  };
  const old = encodeStamp(now - 3600);
  const absurd = "__________8";

  test.each([
    ["no separator", "abc", "BadSignature", "No b'.' found in value", null, null],
    [
      "one separator, bad signature",
      "abc.def",
      "BadSignature",
      "Signature b'def' does not match",
      "abc",
      null,
    ],
    [
      "one separator, good signature",
      plain.sign("abc"),
      "BadTimeSignature",
      "timestamp missing",
      "abc",
      null,
    ],
    [
      "old, bad signature",
      `v.${old}.def`,
      "BadTimeSignature",
      "Signature b'def' does not match",
      "v",
      now - 3600,
    ],
    ["no time, bad signature", "v.A.def", "BadTimeSignature", "Signature b'def' does not match", "v", null],
    ["absurd time, bad signature", `v.${absurd}.def`, "BadTimeSignature", "Malformed timestamp", "v", null],
    ["no time, good signature", plain.sign("v.A"), "BadTimeSignature", "Malformed timestamp", "v", null],
    [
      "absurd time, good signature",
      plain.sign(`v.${absurd}`),
      "BadTimeSignature",
      "Malformed timestamp",
      "v",
      null,
    ],
    ["old", plain.sign(`v.${old}`), "SignatureExpired", "Signature age 3600 > 60 seconds", "v", now - 3600],
  ])("%s", (_, text, name, message, payload, dateSigned) => {
    const error = refusal(text);
    expect(error).toMatchObject({ name, message, payload });
    expect(error instanceof BadTimeSignature ? error.dateSigned : null).toBe(dateSigned);
  });

  test("no text makes it throw anything else", () => {
    const parts = fc.array(fc.string({ unit: "binary", maxLength: 12 }), { maxLength: 4 });
    fc.assert(fc.property(parts, (texts) => refusal(texts.join(".")) instanceof BadData));
    fc.assert(
      fc.property(fc.base64String({ maxLength: 16 }), (stamp) => {
        const outcome = refusal(plain.sign(`v.${stamp}`));
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(BadData);
      }),
    );
  });
});
