import { describe, expect, test } from "vitest";
import { chapters } from "@/components/learn/chapters";
import { flawOf } from "./course";
import type { Happening } from "./happening";
import { rehearse } from "./rehearse";
import type { Act } from "./story";

const stories = chapters.flatMap(({ slug, experiments }) =>
  experiments.map((experiment) => ({ name: `${slug}#${experiment.id}`, ...experiment })),
);

test.each(stories)("$name: what was rehearsed is the story", async (story) => {
  for (const run of await rehearse(story)) expect(flawOf(story.acts, run)).toBeNull();
});

describe("is not the story", () => {
  const acts: Act[] = ["sign-in", "capture", { wait: 12 }, "replay"];
  const played = async () => (await rehearse({ mechanisms: ["flask"], acts }))[0] ?? [];

  test("when an act did not happen", async () => {
    const run = await played();
    expect(flawOf(acts, run.toSpliced(1, 1))).toBe("something-else");
    expect(flawOf(acts, run.slice(0, -1))).toBe("something-else");
  });

  test("when something else happened in between", async () => {
    const [signIn, ...rest] = await played();
    const wait: Happening = { at: signIn?.at ?? 0, what: "wait", seconds: 60 };
    expect(flawOf(acts, signIn ? [signIn, wait, ...rest] : [])).toBe("something-else");
  });

  test("when the requests took longer than its times allow", async () => {
    const late = (await played()).map((one) =>
      one.what === "visit" ? { ...one, at: one.at + 20_000 } : one,
    );
    expect(flawOf(acts, late)).toBe("too-slow");
  });
});
