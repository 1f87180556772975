import { describe, expect, test } from "vitest";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { flawOf } from "@/lib/stories/course";
import { lastVisit, type Visited } from "@/lib/stories/happening";
import { rehearse } from "@/lib/stories/rehearse";
import { chapterTitles } from "../../words/chapters";
import { foretold, guessOf } from "../judging";
import { chapters } from ".";

const experiments = chapters.flatMap(({ slug, experiments }) =>
  experiments.map((experiment) => ({ name: `${slug}#${experiment.id}`, ...experiment })),
);
const exercises = chapters.flatMap(({ slug, exercises }) =>
  exercises.map((exercise) => ({ name: `${slug}#${exercise.id}`, ...exercise })),
);

test("the chapters stand in the order of their titles", () => {
  expect(chapters.map(({ slug }) => slug)).toEqual(chapterTitles.map(({ slug }) => slug));
});

test("the tutorial takes about 40 minutes, by its own account", () => {
  const minutes = chapters.reduce((sum, { minutes }) => sum + minutes, 0);
  expect(Math.abs(minutes - 40), `${minutes} minutes`).toBeLessThanOrEqual(3);
});

describe.each(experiments)("$name", (experiment) => {
  const { mechanisms, ends, choices } = experiment;

  test("ends at each site as the chapter claims", async () => {
    const runs = await rehearse(experiment);
    for (const run of runs) expect(flawOf(experiment.acts, run)).toBeNull();
    const lasts = runs.map(lastVisit);
    const came = lasts.map((last) => last && endOf(last));
    expect(came).toEqual(ends);
  });

  test("has one answer that foretells what comes, and no two that foretell the same", () => {
    expect(ends).toHaveLength(mechanisms.length);
    expect(choices.filter((choice) => foretold(choice, ends.map(guessOf)))).toHaveLength(1);
    expect(new Set(choices.map(({ foretells }) => `${foretells}`)).size).toBe(choices.length);
    for (const { foretells } of choices) expect(foretells).toHaveLength(mechanisms.length);
  });
});

const endOf = ({ who, verdict: { user, failed } }: Visited) =>
  user === undefined ? { who, out: failed } : { who, in: user };

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
