import { describe, expect, test } from "vitest";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { lastVisit } from "@/lib/stories/happening";
import { rehearse } from "@/lib/stories/rehearse";
import type { End } from "../chapter";
import { chapterTitles } from "../titles";
import { chapters } from ".";

const experiments = chapters.flatMap(({ slug, experiments }) =>
  experiments.map((experiment) => ({ name: `${slug}#${experiment.id}`, ...experiment })),
);
const exercises = chapters.flatMap(({ slug, exercises }) =>
  exercises.map((exercise) => ({ name: `${slug}#${exercise.id}`, ...exercise })),
);
const isIn = (end: End) => "in" in end;

test("the chapters stand in the order of their titles", () => {
  expect(chapters.map(({ slug }) => slug)).toEqual(chapterTitles.map(({ slug }) => slug));
});

test("the tutorial takes about 40 minutes, by its own account", () => {
  const minutes = chapters.reduce((sum, { minutes }) => sum + minutes, 0);
  expect(Math.abs(minutes - 40), `${minutes} minutes`).toBeLessThanOrEqual(3);
});

describe.each(experiments)("$name", ({ mechanisms, limits, acts, ends, choices }) => {
  test.each(mechanisms.map((mechanism, at) => ({ mechanism, end: ends[at] })))(
    "ends at $mechanism as the chapter claims",
    async ({ mechanism, end }) => {
      const verdict = lastVisit(await rehearse({ mechanism, limits, acts }))?.verdict;
      expect(verdict?.accepted ? { in: verdict.user } : { out: verdict?.failed }).toEqual(end);
    },
  );

  test("has one answer that foretells what comes, and no two that foretell the same", () => {
    const came = ends.map((end) => (isIn(end) ? "in" : "out"));
    expect(ends).toHaveLength(mechanisms.length);
    expect(choices.filter(({ foretells }) => `${foretells}` === `${came}`)).toHaveLength(1);
    expect(new Set(choices.map(({ foretells }) => `${foretells}`)).size).toBe(choices.length);
    for (const { foretells } of choices) expect(foretells).toHaveLength(mechanisms.length);
  });
});

describe.each(exercises)("$name", ({ options }) => {
  test("has one right answer", () => {
    expect(options.filter(({ right }) => right)).toHaveLength(1);
  });

  test("claims what the truth table says", () => {
    for (const { mechanism, scenario, end } of options.flatMap(({ claims = [] }) => claims)) {
      const outcome = truthTable[mechanism][scenario];
      expect(outcome !== "never" && "in" in outcome, `${mechanism} ${scenario}`).toBe(end === "in");
    }
  });
});
