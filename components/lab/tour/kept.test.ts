import { afterEach, describe, expect, test, vi } from "vitest";
import { isFirstVisit, keepPlace, recallPlace, tourKeptAs } from "./kept";

/** A browser's storage that holds this, or none at all. */
function storing(kept: Record<string, string> | null) {
  const items = new Map(Object.entries(kept ?? {}));
  const of = <Result>(act: () => Result): Result => {
    if (!kept) throw new DOMException("The operation is insecure.", "SecurityError");
    return act();
  };
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => of(() => items.get(key) ?? null),
    setItem: (key: string, value: string) => of(() => items.set(key, value)),
  });
}

afterEach(() => vi.unstubAllGlobals());

test("a place that was kept is found again", () => {
  storing({});
  keepPlace({ at: 3, open: true });
  expect(recallPlace()).toEqual({ at: 3, open: true });
});

describe("what cannot be a place is set aside", () => {
  test.each([
    "",
    "null",
    "3",
    "[]",
    '"left"',
    "{at:3}",
    '{"at":3}',
    '{"at":99,"open":true}',
    '{"at":-1,"open":true}',
    '{"at":1.5,"open":true}',
    '{"at":"constructor","open":true}',
    '{"at":"length","open":true}',
    '{"at":null,"open":true}',
    '{"at":"map","open":true}',
    '{"at":3,"open":"yes"}',
  ])("%s", (kept) => {
    storing({ [tourKeptAs]: kept });
    expect(recallPlace()).toBeNull();
  });
});

test("a visit is the first where the lab has kept nothing", () => {
  storing({});
  expect(isFirstVisit("lab")).toBe(true);
  storing({ lab: "{}" });
  expect(isFirstVisit("lab")).toBe(false);
});

test("a browser that keeps nothing neither fails nor shows the tour at every visit", () => {
  storing(null);
  keepPlace({ at: 3, open: true });
  expect(recallPlace()).toBeNull();
  expect(isFirstVisit("lab")).toBe(false);
});
