import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { flawOf } from "@/lib/stories/course";
import { rehearse } from "@/lib/stories/rehearse";
import { demonstrations } from ".";
import { pressedFor, seenAfter, storyOf } from "./demonstration";
import { hasComeTrue } from "./ends";

test("each has a slug of its own", () => {
  expect(new Set(demonstrations.map(({ slug }) => slug)).size).toBe(demonstrations.length);
});

describe.each(demonstrations)("$slug", (demonstration) => {
  test("ends in each column as it claims, when it is rehearsed", async () => {
    const story = storyOf(demonstration);
    const runs = await rehearse(story);
    for (const run of runs) expect(flawOf(story.acts, run)).toBeNull();
    expect(demonstration.ends).toHaveLength(runs.length);
    expect(hasComeTrue(demonstration, runs)).toBe(true);
  });

  test("shows one mechanism of each family, in their order", () => {
    const shown = demonstration.mechanisms.map((id) => mechanisms.find((one) => one.id === id)?.family);
    expect(shown).toEqual(["naive", "timestamped", "revocable"]);
  });

  test("ends with a replay", () => {
    expect(demonstration.scenes.at(-1)?.act).toBe("replay");
  });

  test("folds away only what it does not speak of", () => {
    const isAboutServers = demonstration.scenes.some((scene) =>
      [pressedFor(scene), seenAfter(scene)].includes("operator"),
    );
    const isAboutBob = demonstration.ends.flat().some(({ who }) => who === "bob");
    if (demonstration.folded) expect(isAboutServers || isAboutBob).toBe(false);
  });

  test("says nothing that is too long to be read from the back of a room", () => {
    const { scenes, moral } = demonstration;
    for (const says of [...scenes.map(({ says }) => says), moral]) {
      expect(says.length, says).toBeLessThanOrEqual(170);
      expect(says).toMatch(/^[A-Z“3].*\.$/);
    }
  });
});

test("what came otherwise in one column has not come true", async () => {
  const [first, second] = demonstrations;
  if (!first || !second) throw new Error("there are no demonstrations");
  expect(hasComeTrue(first, await rehearse(storyOf(second)))).toBe(false);
  expect(hasComeTrue(first, [])).toBe(false);
});
