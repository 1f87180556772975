import { describe, expect, it } from "vitest";
import { chapterTitles } from "../words/chapters";
import { nothingYet, type Progress } from "./progress";
import { chapterToGoOnWith, hasBegun, standingOf } from "./standing";
import { toDoIn } from "./to-do";

const slugs = chapterTitles.map(({ slug }) => slug);
const cookie = "what-is-in-the-cookie";
const guard = "the-browser-is-not-the-guard";
const signing = "signing-and-encrypting";
const time = "the-time-inside";

/** One experiment and one question a chapter. */
const toDo = toDoIn(
  slugs.map((slug) => ({ slug, experiments: [{ id: "try" }], exercises: [{ id: "ask" }] })),
);
const tried = { said: 0, foretold: true, runs: [] };

const progress = (last: string | undefined, experiments: string[], answers: string[]): Progress => ({
  experiments: Object.fromEntries(experiments.map((slug) => [`${slug}/try`, tried])),
  answers: Object.fromEntries(answers.map((slug) => [`${slug}/ask`, 0])),
  last,
});

describe("a chapter", () => {
  it("is not begun until it is opened", () => {
    expect(standingOf(time, toDo, nothingYet)).toBe("not-begun");
    expect(standingOf(time, toDo, progress(time, [], []))).toBe("begun");
    expect(standingOf(cookie, toDo, progress(time, [], []))).toBe("not-begun");
  });

  it("is begun while a part of it waits", () => {
    expect(standingOf(time, toDo, progress(cookie, [time], []))).toBe("begun");
    expect(standingOf(time, toDo, progress(cookie, [], [time]))).toBe("begun");
  });

  it("is done when all is tried and answered", () => {
    expect(standingOf(time, toDo, progress(time, [time], [time]))).toBe("done");
    const withoutTrial = { ...toDo, [time]: { experiments: [], exercises: ["ask"] } };
    expect(standingOf(time, withoutTrial, progress(time, [], [time]))).toBe("done");
  });
});

describe("the chapter to go on with", () => {
  const after = (read: string | undefined, done: string[]) =>
    chapterToGoOnWith(toDo, progress(read, done, done));

  it("is the first where nothing was done", () => {
    expect(chapterToGoOnWith(toDo, nothingYet)).toBe(cookie);
  });

  it("is the one that was read last, also when those before it are not done", () => {
    expect(after(time, [])).toBe(time);
  });

  it("is the first after it that is not done when it is", () => {
    expect(after(cookie, [cookie])).toBe(guard);
    expect(after(cookie, [cookie, guard])).toBe(signing);
  });

  it("is one that was left out when all after it are done", () => {
    expect(
      after(
        time,
        slugs.filter((slug) => slug !== guard),
      ),
    ).toBe(guard);
  });

  it("is none when all are done", () => {
    expect(after(time, slugs)).toBeUndefined();
  });

  it("is the first that is not done when the last is not known any more", () => {
    expect(after("renamed", [cookie])).toBe(guard);
  });
});

it("there is something to lose as soon as a chapter was opened", () => {
  expect(hasBegun(nothingYet)).toBe(false);
  expect(hasBegun(progress(time, [], []))).toBe(true);
  expect(hasBegun(progress(undefined, [], [time]))).toBe(true);
});
