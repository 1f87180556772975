import { expect, test } from "vitest";
import { BadData, BadPayload, BadSignature, BadTimeSignature, SignatureExpired } from "./errors";

test("an expired signature is a bad time signature, which is a bad signature", () => {
  const error = new SignatureExpired("Signature age 41 > 30 seconds", "body", 1700000000);
  expect(error).toBeInstanceOf(BadTimeSignature);
  expect(error).toBeInstanceOf(BadSignature);
  expect(error).toBeInstanceOf(BadData);
  expect(error).toMatchObject({ name: "SignatureExpired", payload: "body", dateSigned: 1700000000 });
});

test("a bad payload is no bad signature", () => {
  expect(new BadPayload("unreadable")).toBeInstanceOf(BadData);
  expect(new BadPayload("unreadable")).not.toBeInstanceOf(BadSignature);
});
