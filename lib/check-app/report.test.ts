import { expect, test } from "vitest";
import type { Result } from "./check";
import { exitCodeOf } from "./report";
import { aReport, aResult } from "./testing-report";

const exitCode = (own: Partial<Result>, accepted: string[] = []) =>
  exitCodeOf(aReport({ results: [aResult(), aResult(own)], accepted }));

test("0 when all that should hold does", () => expect(exitCode({})).toBe(0));

test("1 when something that should hold failed, unless it was accepted", () => {
  expect(exitCode({ id: "cookie-secure", outcome: "failed" })).toBe(1);
  expect(exitCode({ id: "cookie-secure", outcome: "failed" }, ["cookie-secure"])).toBe(0);
  expect(exitCode({ id: "cookie-secure", outcome: "failed" }, ["cookie-http-only"])).toBe(1);
});

test("0 when what does not hold is for information", () => {
  expect(exitCode({ outcome: "failed", expectation: "information" })).toBe(0);
});

test("2 when something that should hold could not be told", () => {
  expect(exitCode({ outcome: "could-not-be-told" })).toBe(2);
  expect(exitCode({ outcome: "not-applicable" })).toBe(0);
});

test("1 when one failed and another could not be told", () => {
  const results = [aResult({ outcome: "could-not-be-told" }), aResult({ outcome: "failed" })];
  expect(exitCodeOf(aReport({ results }))).toBe(1);
});

test("2 when the application cannot be tested", () => {
  expect(exitCodeOf(aReport({ results: [], untestable: "It is down." }))).toBe(2);
});
