import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readBaseline, writeBaseline } from "./baseline";
import { aReport, aResult } from "./testing-report";

let folder: string;
const path = () => join(folder, "check.baseline.json");
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "baseline-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("what failed and should hold is written, and read again", async () => {
  const results = [
    aResult({ id: "cookie-secure", outcome: "failed" }),
    aResult({ id: "several-sign-ins", outcome: "failed", expectation: "information" }),
    aResult({ id: "edited-cookie", outcome: "held" }),
    aResult({ id: "replay-after-logout", outcome: "could-not-be-told" }),
  ];
  expect(await writeBaseline(path(), aReport({ results }))).toEqual(["cookie-secure"]);
  expect(await readBaseline(path())).toEqual(["cookie-secure"]);
});

test("a file that is not there is not taken for an empty one: its name may be mistyped", async () => {
  await expect(readBaseline(path())).rejects.toThrow("--baseline: is not there; --write-baseline writes it");
});

test.each(["", "[]", '{"accepted": "cookie-secure"}', '{"accepted": ["no-such-check"]}'])(
  "%j is no baseline",
  async (text) => {
    await writeFile(path(), text);
    await expect(readBaseline(path())).rejects.toThrow(/--baseline: .*A baseline: /);
  },
);
