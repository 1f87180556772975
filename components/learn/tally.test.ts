import { describe, expect, it } from "vitest";
import { chapterTitles } from "../words/chapters";
import { nothingYet, type Progress } from "./progress";
import { tallyOf, tallyWords } from "./tally";
import { toDoIn } from "./to-do";

const toDo = toDoIn(
  chapterTitles.map(({ slug }) => ({ slug, experiments: [{ id: "a" }, { id: "b" }], exercises: [] })),
);

const progress = (foretold: Record<string, boolean>): Progress => ({
  experiments: Object.fromEntries(
    Object.entries(foretold).map(([key, foretold]) => [key, { said: 0, foretold, runs: [] }]),
  ),
  answers: {},
});

describe("a tally", () => {
  it("is of nothing at first", () => {
    expect(tallyOf(toDo, nothingYet)).toEqual({ done: 0, chapters: 11, right: 0, made: 0 });
  });

  it("counts the predictions that were made, and those that came true", () => {
    const { right, made } = tallyOf(
      toDo,
      progress({ "what-is-in-the-cookie/a": true, "what-is-in-the-cookie/b": false }),
    );
    expect({ right, made }).toEqual({ right: 1, made: 2 });
  });

  it("counts a chapter as done when nothing in it waits", () => {
    const one = { "the-time-inside/a": true };
    expect(tallyOf(toDo, progress(one)).done).toBe(0);
    expect(tallyOf(toDo, progress({ ...one, "the-time-inside/b": false })).done).toBe(1);
  });

  it("leaves out what is kept of chapters that are gone", () => {
    expect(tallyOf(toDo, progress({ "gone/a": true, "the-time-inside/gone": true }))).toMatchObject({
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
