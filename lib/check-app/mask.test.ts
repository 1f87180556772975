import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "./evidence";
import { maskReport, newMask } from "./mask";
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

test("two values can be told apart, and one be known again, in one report and not beyond it", () => {
  const mask = newMask();
  expect(mask("a".repeat(20))).toBe(mask("a".repeat(20)));
  expect(mask("a".repeat(20))).not.toBe(mask("b".repeat(20)));
  expect(mask("a".repeat(20))).not.toBe(newMask()("a".repeat(20)));
});

test("no address shows the value of a parameter: passwords, codes and tickets stand there", () => {
  const parameters = fc.array(fc.tuple(fc.constantFrom(..."?&#;"), token), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(parameters, token, (given, cookie) => {
      const url = `http://localhost/a/${cookie}${given.map(([mark, value]) => `${mark}p=${value}`).join("")}`;
      const report = aReport({ untestable: `signIn stopped at ${url}: it took too long.` });
      const { untestable = "" } = maskReport(report, [cookie]);
      for (const [, value] of given) expect(untestable).not.toContain(value);
      expect(untestable).toMatch(/^signIn stopped at http:\/\/localhost\/a\/.*: it took too long\.$/);
    }),
  );
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
