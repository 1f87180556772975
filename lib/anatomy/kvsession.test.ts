import { expect, test } from "vitest";
import { kvsession } from "./kvsession";

const [guessId, younger] = kvsession.edits;

const cookie = "1f2e3d4c5b6a7988_6553f100.sSJfABHHhWlXsq4R_fZOdC60hwQ";

test("the parts are an id, when it was made, and a signature over both", () => {
  expect(kvsession.read(cookie)).toEqual([
    { text: "1f2e3d4c5b6a7988", kind: "id", name: "session id", says: expect.stringContaining("record") },
    { text: "_" },
    { text: "6553f100", kind: "time", name: "session created", says: "2023-11-14 22:13:20 UTC" },
    { text: "." },
    {
      text: "sSJfABHHhWlXsq4R_fZOdC60hwQ",
      kind: "signature",
      name: "signature",
      says: expect.stringContaining("HMAC-SHA1"),
    },
  ]);
});

test("one digit in the middle of the id can be changed, and nothing else", () => {
  expect(guessId.of(cookie)).toBe("1f2e3d4d5b6a7988_6553f100.sSJfABHHhWlXsq4R_fZOdC60hwQ");
  expect(guessId.of("f_6553f100.x")).toBe("0_6553f100.x");
});

test("it can be made one hour younger", () => {
  expect(younger?.of(cookie)).toBe("1f2e3d4c5b6a7988_6553ff10.sSJfABHHhWlXsq4R_fZOdC60hwQ");
});

test("a time that is none becomes one", () => {
  const endless = cookie.replace("6553f100", "f".repeat(20));
  expect(kvsession.read(endless)[2]?.says).toBe("No time that can be read.");
  expect(kvsession.read(younger?.of(endless) ?? "")[2]?.says).toBe("2100-01-01 00:00:00 UTC");
  expect(younger?.of("1f.x")).toBe("1f_f4865700.x");
});

test("what has other digits, or other parts, is no such cookie", () => {
  for (const text of [
    "1f2e3d4c5b6a7988_6553f100",
    "1b4e28ba-2fa1-41d2-883f-0016d3cca427.bTlkNQ3U7j6R7_58uLl4xEEcHOg",
    cookie.toUpperCase(),
    `${cookie}.x`,
    `-${cookie}`,
  ])
    expect(kvsession.read(text)).toMatchObject([{ text, name: "unreadable" }]);
});
