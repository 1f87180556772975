import { describe, expect, test } from "vitest";
import { cutLifetimes, restoreLifetimes } from "./ledger";
import { at, empty, logOut, over, scenario, signIn } from "./testing-ledger";

const signedIn = signIn(empty, "cookie");

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
