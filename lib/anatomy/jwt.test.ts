import { expect, test } from "vitest";
import { vectors } from "@/lib/mechanisms/testing-vectors";
import { decodeText, encodeText } from "./base64url";
import { jws } from "./jwt";

const [sayAdmin, laterExpiry, noAlgorithm] = jws.edits;

const token = (label: string) =>
  vectors.jwt.find((vector) => vector.label === label)?.token ?? expect.fail("is not there");

const piecesOf = (cookie = "") => cookie.split(".");
const payloadOf = (cookie = "") => decodeText(piecesOf(cookie)[1] ?? "");
const withPayload = (json: string) => ["eyJhbGciOiJIUzI1NiJ9", encodeText(json), "c2ln"].join(".");

test("header and payload are read as the text that they are", () => {
  const [header, , payload, , signature] = jws.read(token("fresh"));
  expect(header).toMatchObject({ kind: "frame", name: "header", says: '{"alg":"HS256","typ":"JWT"}' });
  expect(payload).toMatchObject({
    kind: "payload",
    says: '{"user":"alice","iat":1700000000,"exp":1700003600,"jti":"id-1"}',
    times: [
      { name: "issued at", says: "2023-11-14 22:13:20 UTC" },
      { name: "expires", says: "2023-11-14 23:13:20 UTC" },
    ],
  });
  expect(signature).toMatchObject({ kind: "signature", says: expect.stringContaining("HMAC-SHA256") });
});

test("every time that it tells is shown, and what is no number is none", () => {
  const timesOf = (json: string) => jws.read(withPayload(json))[2]?.times;
  expect(timesOf('{"exp":4102444800,"nbf":-1,"auth_time":0.5,"iat":"1"}')).toEqual([
    { name: "signed in at", says: "1970-01-01 00:00:00 UTC" },
    { name: "not before", says: "1969-12-31 23:59:59 UTC" },
    { name: "expires", says: "2100-01-01 00:00:00 UTC" },
  ]);
  expect(timesOf('{"exp":1e300}')).toEqual([{ name: "expires", says: "No time that can be read." }]);
  expect(timesOf("[1700000000]")).toEqual([]);
});

test("a token without a signature is read, and said to have none", () => {
  const [, , , , signature] = jws.read(token("alg none"));
  expect(signature).toMatchObject({ text: "", says: "Empty: nothing shows who wrote this." });
});

test("another algorithm is named as the header names it", () => {
  const cookie = [encodeText('{"alg":"ES256"}'), "e30", "c2ln"].join(".");
  expect(jws.read(cookie)[4]?.says).toBe("Made as the header says: ES256.");
});

test("what has no header with an algorithm is no such cookie", () => {
  const flask = "eyJ1c2VyIjoiYWxpY2UifQ.ZVPxAA.ELqt_g1cl0pnBoZQ8Wa_iqnt168";
  for (const text of [token("two parts"), flask, "a.b.c", `${token("fresh")}.x`, "eyJhbGciOjF9.e30.c2ln"])
    expect(jws.read(text)).toMatchObject([{ text, name: "unreadable" }]);
});

test("it can say admin, with the signature kept", () => {
  const [header, , signature] = piecesOf(token("fresh"));
  const edited = sayAdmin.of(token("fresh"));
  expect(payloadOf(edited)).toBe('{"user":"admin","iat":1700000000,"exp":1700003600,"jti":"id-1"}');
  expect([piecesOf(edited)[0], piecesOf(edited)[2]]).toEqual([header, signature]);
  expect(sayAdmin.of(token("payload replaced"))).toBe(token("payload replaced"));
});

test("its end can be moved one day on, or added", () => {
  expect(payloadOf(laterExpiry?.of(token("fresh")))).toBe(
    '{"user":"alice","iat":1700000000,"exp":1700090000,"jti":"id-1"}',
  );
  expect(payloadOf(laterExpiry?.of(token("no exp claim, years later")))).toBe(
    '{"user":"alice","iat":1700000000,"exp":4102444800}',
  );
  expect(payloadOf(laterExpiry?.of(withPayload('{"exp":"soon"}')))).toBe('{"exp":4102444800}');
  expect(payloadOf(laterExpiry?.of(withPayload('{"exp":1e300}')))).toBe('{"exp":4102444800}');
});

test("it can ask for no algorithm, and then says admin without a signature", () => {
  const edited = noAlgorithm?.of(token("fresh")) ?? "";
  expect(piecesOf(edited).map(decodeText)).toEqual([
    '{"alg":"none","typ":"JWT"}',
    '{"user":"admin","iat":1700000000,"exp":1700003600,"jti":"id-1"}',
    "",
  ]);
  expect(noAlgorithm?.of(edited)).toBe(edited);
});
