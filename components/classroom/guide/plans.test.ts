import { expect, test } from "vitest";
import { lesson } from "@/lib/classroom/lesson";
import { beginOf, plans, stepsOf } from "./plans";

const allSteps = lesson.map(({ id }) => id);
const planOf = (minutes: number) => {
  const plan = plans.find((plan) => plan.minutes === minutes);
  if (!plan) throw new Error(`there is no plan of ${minutes} minutes`);
  return plan;
};

test("there is a plan of 45 minutes and one of 90", () => {
  expect(plans.map(({ minutes }) => minutes)).toEqual([45, 90]);
});

test.each(plans)("the parts of the plan of $minutes minutes take as long as it says", (plan) => {
  expect(beginOf(plan, plan.parts.length)).toBe(plan.minutes);
});

test.each(plans)(
  "the plan of $minutes minutes takes its steps in the order of the lesson, each once",
  (plan) => {
    const steps = stepsOf(plan);
    expect(steps).toEqual(allSteps.filter((id) => steps.includes(id)));
  },
);

test("90 minutes are enough for every step", () => {
  expect(stepsOf(planOf(90))).toEqual(allSteps);
});

test("in 45 minutes there is time for these", () => {
  expect(stepsOf(planOf(45))).toEqual(["while-signed-in", "after-expiry", "after-logout", "edited"]);
});
