import { describe, expect, it } from "vitest";
import type { Parts } from "./done";
import { nothingYet, type Progress } from "./progress";
import { tallyOf, tallyWords } from "./tally";

const parts: Parts = {
  "what-is-in-the-cookie": { experiments: ["a", "b"], exercises: ["q"] },
  "the-time-inside": { experiments: ["a"], exercises: [] },
};

const progress = (foretold: Record<string, boolean>): Progress => ({
  experiments: Object.fromEntries(
    Object.entries(foretold).map(([key, foretold]) => [key, { said: 0, foretold, runs: [] }]),
  ),
  answers: {},
});

describe("a tally", () => {
  it("is of nothing at first", () => {
    expect(tallyOf(parts, nothingYet)).toEqual({ done: 0, chapters: 11, right: 0, made: 0 });
  });

  it("counts the predictions that were made, and those that came true", () => {
    const { right, made } = tallyOf(
      parts,
      progress({ "what-is-in-the-cookie/a": true, "what-is-in-the-cookie/b": false }),
    );
    expect({ right, made }).toEqual({ right: 1, made: 2 });
  });

  it("leaves out what is kept of chapters that are gone", () => {
    expect(tallyOf(parts, progress({ "gone/a": true, "the-time-inside/gone": true }))).toMatchObject({
      done: 0,
      right: 0,
      made: 0,
    });
  });
});

it("is told in one line", () => {
  expect(tallyWords({ done: 0, chapters: 11, right: 0, made: 0 })).toBe(
    "0 of 11 chapters done, no predictions yet",
  );
  expect(tallyWords({ done: 1, chapters: 11, right: 0, made: 1 })).toBe(
    "1 of 11 chapters done, 0 of 1 prediction right",
  );
  expect(tallyWords({ done: 3, chapters: 11, right: 4, made: 6 })).toBe(
    "3 of 11 chapters done, 4 of 6 predictions right",
  );
});
