import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "./evidence";
import { masked, maskReport } from "./mask";
import { files } from "./reports";
import { terminal } from "./reports/terminal";
import { aReport, aResult } from "./testing-report";

/** A cookie's value as servers make them. The prefix keeps it from being a part of a report's own words. */
const token = fc
  .string({ unit: fc.constantFrom(..."ABCxyz019-_.%"), minLength: 6, maxLength: 60 })
  .map((text) => `T0k${text}`);

/** Somebody who was given a cookie, whose value then stands in an address and in an error as well. */
const evidence = (value: string): Evidence => ({
  who: "the user",
  did: `opens /account?token=${value}`,
  saw: `failed with ${value}`,
  requests: [
    {
      method: "GET",
      url: `http://localhost/a;sid=${encodeURIComponent(value)}`,
      status: 200,
      sets: [{ name: "session", value, attributes: { path: "/" } }],
    },
  ],
});

test("no report shows a cookie's value, wherever it stood", () => {
  fc.assert(
    fc.property(token, token, (one, other) => {
      const results = [aResult({ saw: `saw ${one} and ${other}`, evidence: [evidence(one)] })];
      const report = maskReport(aReport({ results, controls: [evidence(other)], untestable: `with ${one}` }));
      for (const text of [...files.map(({ write }) => write(report)), terminal(report)]) {
        for (const value of [one, other]) expect(text).not.toContain(value);
      }
    }),
  );
});

test("two values can be told apart, and one be known again", () => {
  expect(masked("a".repeat(20))).toBe(masked("a".repeat(20)));
  expect(masked("a".repeat(20))).not.toBe(masked("b".repeat(20)));
});

test("a short value is masked where it is a value, and not in every word", () => {
  const results = [aResult({ saw: "kept out", evidence: [evidence("e")] })];
  const [result] = maskReport(aReport({ results })).results;
  expect(result?.saw).toBe("kept out");
  expect(result?.evidence[0]?.requests[0]?.sets[0]?.value).toMatch(/^\[masked 1 characters/);
});

test("the value of a cookie that a script set is masked as well", () => {
  const report = aReport({ untestable: "stopped at /account?t=set-by-a-script" });
  expect(maskReport(report, ["set-by-a-script"]).untestable).toMatch(/^stopped at \/account\?t=\[masked 15 /);
});
