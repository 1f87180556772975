import { describe, expect, test } from "vitest";
import type { Happening, Visited } from "@/lib/stories/happening";
import { rehearse } from "@/lib/stories/rehearse";
import { chapters } from "../learn/chapters";
import { type Line, linesOf } from "./flow";

const stories = chapters.flatMap(({ slug, experiments }) =>
  experiments.map((experiment) => ({ name: `${slug}#${experiment.id}`, ...experiment })),
);

const isVisit = (one: Happening): one is Visited => one.what === "visit";
const isVerdict = (line: Line): line is Line & { kind: "verdict" } => line.kind === "verdict";

describe.each(stories)("the pictures of $name", (story) => {
  test("draw everything that happened, in its order", async () => {
    for (const happenings of await rehearse(story)) {
      const lines = linesOf(happenings);
      const times = lines.map(({ seconds }) => seconds);
      expect(lines.length).toBeGreaterThanOrEqual(happenings.length);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(lines[0]).toMatchObject({
        kind: "message",
        from: "alice",
        to: "server",
        says: "POST /login",
        seconds: 0,
      });
    }
  });

  test("tell of each replay what its verdict tells, and nothing else", async () => {
    for (const happenings of await rehearse(story)) {
      const replays = happenings.filter(isVisit).filter(({ who }) => who === "attacker");
      const verdicts = linesOf(happenings)
        .filter(isVerdict)
        .filter(({ to }) => to === "thief");
      expect(verdicts.map(({ tone, says }) => ({ tone, says }))).toEqual(
        replays.map(({ verdict }) => ({
          tone: verdict.accepted ? "in" : "out",
          says: verdict.trace.at(-1)?.saw,
        })),
      );
    }
  });
});
