import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { expect, test } from "vitest";
import { closedPolicy, pagePolicy, securityHeaders } from "./security-headers";

test("a page runs no script but those with its nonce and what these load, and evaluates nothing", () => {
  const scripts = /script-src ([^;]*);/.exec(pagePolicy("abc"))?.[1];
  expect(scripts).toBe("'nonce-abc' 'strict-dynamic'");
});

test.each([
  ["a page", pagePolicy("abc")],
  ["any other answer", closedPolicy],
])(
  "%s can be framed by nobody, takes nothing that it does not name, and leaves addresses as they are",
  (_, policy) => {
    for (const rule of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
      expect(policy.split("; ")).toContain(rule);
  },
);

/** What Google's CSP Evaluator finds fault with. */
const faultsOf = (policy: string) =>
  new CspEvaluator(new CspParser(policy).csp).evaluate().map(({ description }) => description);

test("the CSP Evaluator finds no fault with either policy, as it does with one that lets scripts of the page run", () => {
  expect(faultsOf(pagePolicy("0123456789abcdef"))).toEqual([]);
  expect(faultsOf(closedPolicy)).toEqual([]);
  expect(faultsOf(pagePolicy("a").replace("'nonce-a' 'strict-dynamic'", "'unsafe-inline'"))).not.toEqual([]);
});

test("what is no page runs nothing", () => {
  expect(closedPolicy).not.toContain("script-src");
  expect(securityHeaders["Content-Security-Policy"]).toBe(closedPolicy);
});

test("a header's value is one line of ASCII", () => {
  for (const value of Object.values(securityHeaders)) expect(value).toMatch(/^[\x20-\x7e]+$/);
});
