import { describe, expect, test } from "vitest";
import type { Happening, Visited } from "@/lib/stories/happening";
import { rehearse } from "@/lib/stories/rehearse";
import { chapters } from "../learn/chapters";
import { type Line, linesOf } from "./flow";

const stories = chapters.flatMap(({ slug, experiments }) =>
  experiments.flatMap(({ id, mechanisms, limits, acts }) =>
    mechanisms.map((mechanism) => ({ name: `${slug}#${id} at ${mechanism}`, mechanism, limits, acts })),
  ),
);

const isVisit = (one: Happening): one is Visited => one.what === "visit";

describe.each(stories)("the picture of $name", (story) => {
  test("draws everything that happened, in its order", async () => {
    const happenings = await rehearse(story);
    const lines = linesOf(happenings);
    expect(lines.length).toBeGreaterThanOrEqual(happenings.length);
    expect(lines.map(({ seconds }) => seconds)).toEqual(
      lines.map(({ seconds }) => seconds).toSorted((a, b) => a - b),
    );
    expect(lines[0]).toMatchObject({
      kind: "message",
      from: "alice",
      to: "server",
      says: "POST /login",
      seconds: 0,
    });
  });

  test("tells of each replay what its verdict tells, and nothing else", async () => {
    const happenings = await rehearse(story);
    const replays = happenings.filter(isVisit).filter(({ who }) => who === "attacker");
    const verdicts = linesOf(happenings).filter(
      (line): line is Line & { kind: "verdict" } => line.kind === "verdict",
    );
    const byThief = verdicts.filter(({ to }) => to === "thief");
    expect(byThief.map(({ tone, says }) => ({ tone, says }))).toEqual(
      replays.map(({ verdict }) => ({
        tone: verdict.accepted ? "in" : "out",
        says: verdict.trace.at(-1)?.saw,
      })),
    );
  });
});
