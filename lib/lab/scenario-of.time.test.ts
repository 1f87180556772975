import { describe, expect, test } from "vitest";
import { start } from "@/lib/mechanisms/testing-server";
import { at, empty, logOut, over, renew, scenario, signIn } from "./testing-ledger";

const signedIn = signIn(empty, "cookie");

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
