import { expect, test } from "vitest";
import { theTimeInside } from "./chapters/the-time-inside/chapter";
import { figuresOf } from "./figures";
import { nothingYet } from "./progress";
import { reportOn } from "./report";

const right = theTimeInside.exercises[0]?.options.findIndex((option) => option.right) ?? -1;
const answered = (option: number) =>
  reportOn([theTimeInside], { ...nothingYet, answers: { "the-time-inside/in-time": option } });

test("where nothing was foretold or answered there is no 0 of 0", () => {
  const figures = figuresOf(
    { done: 0, chapters: 11, right: 0, made: 0 },
    reportOn([theTimeInside], nothingYet),
  );
  expect(figures).toEqual([
    { is: "0 of 11", of: "chapters done" },
    { is: "none yet", of: "predictions right" },
    { is: "none yet", of: "questions answered right" },
  ]);
});

test("of the questions that were answered those count that are answered right now", () => {
  const tally = { done: 1, chapters: 11, right: 1, made: 2 };
  const is = (option: number) => figuresOf(tally, answered(option)).map(({ is }) => is);
  expect(is(right)).toEqual(["1 of 11", "1 of 2", "1 of 1"]);
  expect(is(1 - right)).toEqual(["1 of 11", "1 of 2", "0 of 1"]);
});
