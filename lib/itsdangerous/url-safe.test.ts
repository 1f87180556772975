import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encode } from "./base64";
import { BadData, BadPayload, SignatureExpired } from "./errors";
import { Signer } from "./signer";
import { TimestampSigner } from "./timestamp-signer";
import { decodeBody, encodeBody, URLSafeSerializer, URLSafeTimedSerializer } from "./url-safe";

const now = 1_700_000_000;

describe("a body", () => {
  test("comes back", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        (json) => decodeBody(encodeBody(json)) === json,
      ),
    );
  });

  test("is compressed where that saves more than the dot", () => {
    expect(encodeBody(`{"r":"${"a".repeat(11)}"}`)).toMatch(/^e/);
    expect(encodeBody(`{"r":"${"a".repeat(12)}"}`)).toBe(".eJyrVipSslJKRAJKtQBDgQa5");
  });

  test("may be any zlib stream, even with something behind its end", () => {
    const stream = deflateSync("{}", { level: 0 });
    expect(decodeBody(`.${encode(stream)}`)).toBe("{}");
    expect(decodeBody(`.${encode(Buffer.concat([stream, Buffer.from("more")]))}`)).toBe("{}");
  });

  test("of more than 16 KiB after decompression is refused", () => {
    expect(decodeBody(`.${encode(deflateSync(" ".repeat(16 * 1024)))}`)).toHaveLength(16 * 1024);
    const bomb = `.${encode(deflateSync(" ".repeat(16 * 1024 + 1)))}`;
    expect(() => decodeBody(bomb)).toThrow(BadPayload);
  });

  test.each([
    ["abcde", "Could not base64 decode the payload because of an exception"],
    [".abcd", "Could not zlib decompress the payload before decoding the payload"],
    [".", "Could not zlib decompress the payload before decoding the payload"],
    ["__4", "Could not load the payload because an exception occurred on unserializing the data."],
  ])("%j is refused: %s", (body, message) => {
    expect(() => decodeBody(body)).toThrow(expect.objectContaining({ name: "BadPayload", message }));
  });

  test("is read or refused with BadPayload, whatever it is", () => {
    const bodies = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.base64String(),
      fc.base64String().map((text) => `.${text}`),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        try {
          decodeBody(body);
        } catch (error) {
          expect(error).toBeInstanceOf(BadPayload);
        }
      }),
    );
  });
});

describe("a serializer", () => {
  test("without a time gives its values back", () => {
    const serializer = new URLSafeSerializer("secret");
    expect(serializer.loads(serializer.dumps({ b: [1], a: "é" }))).toEqual({ b: [1], a: "é" });
  });

  test("with a time gives them back until they are too old", () => {
    const serializer = new URLSafeTimedSerializer("secret");
    const text = serializer.dumps([1], now);
    expect(serializer.loads(text, { now: now + 5, maxAge: 5 })).toEqual({ value: [1], signedAt: now });
    expect(() => serializer.loads(text, { now: now + 6, maxAge: 5 })).toThrow(SignatureExpired);
  });

  test("tells an expired value under an old key as expired", () => {
    const text = new URLSafeTimedSerializer("old").dumps([1], now);
    const serializer = new URLSafeTimedSerializer(["old", "new"]);
    expect(() => serializer.loads(text, { now: now + 6, maxAge: 5 })).toThrow(SignatureExpired);
  });

  test("judges the time before the body", () => {
    const text = new TimestampSigner("secret", { salt: "itsdangerous" }).sign("abcde", now);
    const serializer = new URLSafeTimedSerializer("secret");
    expect(() => serializer.loads(text, { now: now + 6, maxAge: 5 })).toThrow(SignatureExpired);
    expect(() => serializer.loads(text, { now, maxAge: 5 })).toThrow(BadPayload);
  });

  test("keeps the reason for a bad payload", () => {
    const text = new Signer("secret", { salt: "itsdangerous" }).sign(encodeBody("[1,]"));
    const refusal = expect.objectContaining({ name: "BadPayload", cause: expect.any(SyntaxError) });
    expect(() => new URLSafeSerializer("secret").loads(text)).toThrow(refusal);
  });

  test("throws nothing but BadData, for any text of up to 8 kB and for any body under a good signature", () => {
    const serializer = new URLSafeTimedSerializer("secret");
    const signer = new TimestampSigner("secret", { salt: "itsdangerous" });
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8192, size: "max" }),
      fc.array(fc.base64String(), { maxLength: 4 }).map((parts) => parts.join(".")),
      fc.string({ unit: "grapheme" }).map((body) => signer.sign(body, now)),
      fc.string({ unit: "grapheme" }).map((json) => signer.sign(encodeBody(json), now)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          serializer.loads(text, { now, maxAge: 60 });
        } catch (error) {
          expect(error).toBeInstanceOf(BadData);
        }
      }),
    );
  });
});
