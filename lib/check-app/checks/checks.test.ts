import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { checks } from ".";

test("every check has an id of its own", () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});

test.each(checks)("$id names its requirements, its tests and a chapter that is there", (check) => {
  expect(check.question).toMatch(/^[A-Z].*\?$/);
  expect(check.asvs).not.toEqual([]);
  for (const number of check.asvs) expect(number).toMatch(/^\d+\.\d+\.\d+$/);
  for (const number of check.wstg) expect(number).toMatch(/^WSTG-SESS-(0[1-9]|1[01])$/);
  expect(existsSync(check.chapter.replace("/learn", "components/learn/chapters"))).toBe(true);
});
