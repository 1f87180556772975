import { expect, test } from "vitest";
import type { Verdict } from "@/lib/verdict";
import { observe } from "./observations";

const letIn: Verdict = { accepted: true, user: "alice", trace: [] };
const keptOut = (failed: "live" | "authentic"): Verdict => ({ accepted: false, failed, trace: [] });

test("a verdict is kept with its scenario and the time at which it was first seen", () => {
  expect(observe([], "while-signed-in", letIn, 1000)).toEqual([
    { scenario: "while-signed-in", accepted: true, at: 1000 },
  ]);
  expect(observe([], "after-logout", keptOut("live"), 1000)).toEqual([
    { scenario: "after-logout", accepted: false, failed: "live", at: 1000 },
  ]);
});

test("seeing the same again is nothing new: the list is the same one", () => {
  const seen = observe(observe([], "edited", keptOut("live"), 1000), "while-signed-in", letIn, 2000);
  expect(observe(seen, "edited", keptOut("live"), 3000)).toBe(seen);
  expect(observe(seen, "while-signed-in", { ...letIn, user: "bob" }, 3000)).toBe(seen);
});

test("the newest verdict of a scenario counts, and there is one of each", () => {
  const first = observe(observe([], "edited", keptOut("live"), 1000), "while-signed-in", letIn, 2000);
  const second = observe(first, "edited", keptOut("authentic"), 3000);
  expect(second).toEqual([
    { scenario: "while-signed-in", accepted: true, at: 2000 },
    { scenario: "edited", accepted: false, failed: "authentic", at: 3000 },
  ]);
  expect(observe(second, "edited", letIn, 4000)).toEqual([
    { scenario: "while-signed-in", accepted: true, at: 2000 },
    { scenario: "edited", accepted: true, at: 4000 },
  ]);
});

test("what was seen before is left as it was", () => {
  const before = observe([], "edited", keptOut("live"), 1000);
  const copy = structuredClone(before);
  observe(before, "edited", letIn, 2000);
  expect(before).toEqual(copy);
});
