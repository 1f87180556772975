import { expect, test } from "vitest";
import { lesson } from "@/lib/classroom/lesson";
import { mechanismWords } from "../../words/mechanisms";
import { outcomeWords } from "../../words/outcomes";
import { guideSteps } from "./steps";

test.each(lesson)("at $id the guide shows first what the step shows", ({ id, scenario }) => {
  expect(guideSteps[id].shows[0]).toBe(scenario);
});

test.each(lesson)("what is said at $id leaves to the truth table what becomes of the thief", ({ id }) => {
  const { says, thenAsks, point } = guideSteps[id];
  const told = [outcomeWords({ in: "alice" }), outcomeWords({ out: ["live"] })];
  const names = Object.values(mechanismWords).map(({ name }) => name);
  for (const text of [says, thenAsks, point])
    for (const claim of [...told, ...names]) expect(text).not.toContain(claim);
});
