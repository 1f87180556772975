import { expect, test } from "vitest";
import { lesson, lessonScenarios } from "@/lib/classroom/lesson";
import { mechanisms } from "@/lib/mechanisms";
import { shownAtFirst } from "../shown";
import { reasonsFor } from "./expected";

test("a room shows one mechanism of each family to begin with", () => {
  expect(shownAtFirst).toEqual(["signed", "flask", "redis"]);
});

test("the lesson has six steps", () => {
  expect(lesson).toHaveLength(6);
});

test.each(mechanisms)(
  "the guide can say why $id does what it does in every scenario of the lesson",
  ({ id }) => {
    for (const scenario of lessonScenarios)
      for (const { why } of reasonsFor(id, scenario)) expect(why).toMatch(/^[A-Z].*\.$/);
  },
);

test("who is kept out is told at which check, by its name", () => {
  expect(reasonsFor("flask", "after-expiry").map(({ check }) => check)).toEqual(["Age"]);
  expect(reasonsFor("redis", "edited").map(({ check }) => check)).toEqual(["Id", "Still live"]);
  expect(reasonsFor("flask", "after-logout").map(({ check }) => check)).toEqual([undefined]);
});
