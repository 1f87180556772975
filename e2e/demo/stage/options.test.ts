import { expect, test } from "vitest";
import { Misused, readOptions } from "./options";

test("without any options a demonstration is played at its own pace", () => {
  expect(readOptions(["after-logout"])).toMatchObject({
    scripts: ["after-logout"],
    record: false,
    pace: 1,
    viewport: { width: 1440, height: 900 },
  });
});

test("what is given is taken over, and films have an even number of pixels", () => {
  const args = [
    "a",
    "b",
    "--record",
    "--pace",
    "0.5",
    "--viewport",
    "1921x1081",
    "--url",
    "http://localhost:3000/x",
  ];
  expect(readOptions(args)).toMatchObject({
    scripts: ["a", "b"],
    record: true,
    pace: 0.5,
    viewport: { width: 1920, height: 1080 },
    url: "http://localhost:3000",
  });
});

test.each([
  [["--pace", "fast"], '--pace is "fast"'],
  [["--pace", "0"], '--pace is "0"'],
  [["--viewport", "wide"], "such as 1920x1080"],
  [["--viewport", "100x100"], "from 320x480 on"],
  [["--url", "localhost"], "such as http://localhost:3000"],
  [["--url", "file:///etc"], "such as http://localhost:3000"],
  [["--tempo", "2"], "--tempo"],
  [["after-logout", "--record", "--step"], "do not go together"],
  [["--record"], "Which demonstration?"],
])("%j is refused with what to write", (args, says) => {
  expect(() => readOptions(args)).toThrow(Misused);
  expect(() => readOptions(args)).toThrow(says);
});
