import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, empty, logOut, over, renew, scenario, signIn } from "./testing-ledger";

const signedIn = signIn(empty, "cookie");

describe("when the limits are others than a cookie was made under", () => {
  test("it shows nothing at an age on which the old and the new lifetime do not agree", () => {
    expect(over(signedIn, "cookie", { lifetimeSeconds: 300 })(29, 30, 31, 299, 301)).toEqual([
      "while-signed-in",
      "lifetime-changed",
      "lifetime-changed",
      "lifetime-changed",
      "after-expiry",
    ]);
    const long = signIn(empty, "cookie", { lifetimeSeconds: 300 });
    expect(over(long)(29, 31, 301)).toEqual(["while-signed-in", "lifetime-changed", "after-expiry"]);
    expect(scenario(logOut(long), "cookie", at(31))).toBe("lifetime-changed");
  });

  test("it shows nothing at an age on which the old and the new absolute limit do not agree", () => {
    const limited = signIn(empty, "cookie", { lifetimeSeconds: 300, absoluteSeconds: 60 });
    for (const absoluteSeconds of [null, 600])
      expect(over(limited, "cookie", { lifetimeSeconds: 300, absoluteSeconds })(59, 61)).toEqual([
        "while-signed-in",
        "lifetime-changed",
      ]);
  });

  test("it shows nothing at any age when there was no absolute limit, for it may not tell its sign-in", () => {
    expect(over(signedIn, "cookie", { absoluteSeconds: 60 })(0, 29, 30, 31)).toEqual([
      "lifetime-changed",
      "lifetime-changed",
      "lifetime-changed",
      "after-expiry",
    ]);
  });

  test("a renewal puts it under the new ones", () => {
    const long = { lifetimeSeconds: 300, absoluteSeconds: 600 };
    const ledger = renew(signedIn, "cookie", "second", 20, long);
    expect(over(ledger, "second", long)(31, 301, 321)).toEqual([
      "while-signed-in",
      "kept-alive",
      "after-expiry",
    ]);
  });
});

test("under one set of limits nobody is told that they were changed, and under others nobody is misled", () => {
  const limits = fc.record({
    lifetimeSeconds: fc.constantFrom(30, 300, 2_592_000),
    absoluteSeconds: fc.constantFrom(null, 60, 600, 5_184_000),
  });
  const seconds = fc.oneof(fc.nat(700), fc.nat(6_000_000));
  fc.assert(
    fc.property(limits, limits, seconds, fc.constantFrom(0, 60), (then, now, age, skewSeconds) => {
      const ledger = signIn(empty, "cookie", then);
      const under = (given: typeof then) => scenario(ledger, "cookie", at(age, { ...given, skewSeconds }));
      expect(under(then)).not.toBe("lifetime-changed");
      expect(under(now)).toBeOneOf([under(then), "lifetime-changed"]);
    }),
    { numRuns: 500 },
  );
});
