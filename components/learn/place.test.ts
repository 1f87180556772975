import { expect, test } from "vitest";
import { placeOf } from "./place";

test("a chapter has its number and its neighbours", () => {
  expect(placeOf("the-time-inside")).toMatchObject({
    number: 4,
    title: "The time inside",
    before: { slug: "signing-and-encrypting" },
    after: { slug: "logging-out-of-nothing" },
  });
});

test("before the first and after the last chapter there is none", () => {
  expect(placeOf("what-is-in-the-cookie").before).toBeUndefined();
  expect(placeOf("your-own-application").after).toBeUndefined();
});
