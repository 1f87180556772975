import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { start } from "@/lib/mechanisms/testing-server";
import { cutLifetimes, restoreLifetimes } from "./ledger";
import { at, empty, logOut, renew, scenario, signIn } from "./testing-ledger";

const signedIn = signIn(empty, "cookie");

/** What a replay of a cookie is so many seconds after the start. */
const over =
  (ledger: typeof signedIn, cookie = "cookie", given: Parameters<typeof at>[1] = {}) =>
  (...seconds: number[]) =>
    seconds.map((second) => scenario(ledger, cookie, at(second, given)));

describe("a session that runs out", () => {
  test("is good until a second before its lifetime, and has expired a second after it", () => {
    expect(over(signedIn)(0, 29, 29.999, 31, 1e9)).toEqual([
      "while-signed-in",
      "while-signed-in",
      "while-signed-in",
      "after-expiry",
      "after-expiry",
    ]);
  });

  test("shows nothing in the very second in which real systems differ", () => {
    expect(over(signedIn)(30, 30.999)).toEqual(["at-the-limit", "at-the-limit"]);
  });

  test("is counted in whole seconds of the clock, as servers count", () => {
    const late = signIn(empty, "cookie", { issuedAt: start + 900 });
    expect(over(late)(29.999, 30, 30.999, 31)).toEqual([
      "while-signed-in",
      "at-the-limit",
      "at-the-limit",
      "after-expiry",
    ]);
  });

  test("shows nothing for as long as a server allows clocks to differ", () => {
    expect(over(signedIn, "cookie", { skewSeconds: 60 })(29, 30, 31, 90, 91)).toEqual([
      "while-signed-in",
      "at-the-limit",
      "at-the-limit",
      "at-the-limit",
      "after-expiry",
    ]);
  });
});

describe("a session that is renewed", () => {
  const renewed = renew(signedIn, "cookie", "second", 20);

  test("is kept alive once it would have ended without that, and ends with its newest cookie", () => {
    expect(over(renewed, "second")(20, 30, 31, 49, 50, 51)).toEqual([
      "while-signed-in",
      "while-signed-in",
      "kept-alive",
      "kept-alive",
      "at-the-limit",
      "after-expiry",
    ]);
  });

  test("leaves its old cookie as long as it would have lived", () => {
    expect(over(renewed)(29, 31)).toEqual(["while-signed-in", "after-expiry"]);
  });

  test("under the same text is one cookie with the new time", () => {
    const same = renew(signedIn, "cookie", "cookie", 20);
    expect(same.issued).toHaveLength(1);
    expect(over(same)(31, 49, 51)).toEqual(["kept-alive", "kept-alive", "after-expiry"]);
  });

  test("is kept alive from its sign-in on, however often it was renewed", () => {
    const again = renew(renewed, "second", "third", 28);
    expect(over(again, "third")(30, 31)).toEqual(["while-signed-in", "kept-alive"]);
  });

  test("is called by what happened to it, kept alive or not", () => {
    expect(over(logOut(renewed), "second")(25, 35, 51)).toEqual([
      "after-logout",
      "after-logout",
      "several-at-once",
    ]);
    expect(over(renewed, "second", { store: "while-store-away" })(25, 35)).toEqual([
      "while-store-away",
      "while-store-away",
    ]);
  });
});

describe("an absolute limit", () => {
  const absoluteSeconds = 60;
  const limited = signIn(empty, "cookie", { absoluteSeconds });

  test("ends a session that was kept alive until then, though its cookie is young", () => {
    const twice = renew(limited, "cookie", "second", 25, { absoluteSeconds });
    const third = renew(twice, "second", "third", 50, { absoluteSeconds });
    expect(over(third, "third", { absoluteSeconds })(55, 59, 60, 60.999, 61, 79)).toEqual([
      "kept-alive",
      "kept-alive",
      "at-the-limit",
      "at-the-limit",
      "after-absolute-limit",
      "after-absolute-limit",
    ]);
  });

  test("makes no other name for a session that has run out anyway", () => {
    expect(over(limited, "cookie", { absoluteSeconds })(29, 31, 61)).toEqual([
      "while-signed-in",
      "after-expiry",
      "after-expiry",
    ]);
  });

  test("ends also a session that was never renewed, when it is shorter than the lifetime", () => {
    const long = { lifetimeSeconds: 300, absoluteSeconds };
    const ledger = signIn(empty, "cookie", long);
    expect(over(ledger, "cookie", long)(59, 60, 61, 300, 301)).toEqual([
      "while-signed-in",
      "at-the-limit",
      "after-absolute-limit",
      "at-the-limit",
      "after-expiry",
    ]);
  });

  test("is seen apart from what else happened", () => {
    const ledger = logOut(renew(limited, "cookie", "second", 50, { absoluteSeconds }));
    expect(scenario(ledger, "second", at(61, { absoluteSeconds }))).toBe("several-at-once");
  });
});

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

describe("while an app's lifetime is cut", () => {
  const cut = cutLifetimes(signedIn);

  test("the lab's own limits tell nothing of a session", () => {
    expect(over(cut)(0, 29, 30, 31)).toEqual(Array(4).fill("after-lifetime-cut"));
    expect(scenario(cut, "cookie", at(31, { lifetimeSeconds: 300 }))).toBe("after-lifetime-cut");
  });

  test("a restart brings back those who had signed in before", () => {
    const restored = restoreLifetimes(cut);
    expect(restored).toEqual(signedIn);
    expect(over(restored)(29, 31)).toEqual(["while-signed-in", "after-expiry"]);
  });

  test("a session of that time stays as short as it was made, restart or not", () => {
    const short = cutLifetimes(signIn(empty, "cookie", { lifetimeSeconds: 1 }));
    expect(over(short)(0, 1, 2)).toEqual(Array(3).fill("after-lifetime-cut"));
    expect(over(restoreLifetimes(short))(0, 1, 2, 31)).toEqual([
      "while-signed-in",
      "lifetime-changed",
      "lifetime-changed",
      "after-expiry",
    ]);
  });

  test("a logout is left open until the restart, and is a logout from then on", () => {
    expect(scenario(logOut(cut))).toBe("several-at-once");
    expect(scenario(restoreLifetimes(logOut(cut)))).toBe("after-logout");
  });

  test("a restart is nothing to a logout of before", () => {
    expect(scenario(restoreLifetimes(cutLifetimes(logOut(signedIn))))).toBe("after-logout");
  });

  test("a sign-in after the restart has nothing to do with it", () => {
    expect(scenario(signIn(restoreLifetimes(cut), "new"), "new")).toBe("while-signed-in");
  });
});
