import { describe, expect, it } from "vitest";
import type { Parts } from "./done";
import { nothingYet, type Progress } from "./progress";
import { chapterToGoOnWith, hasBegun, standingOf } from "./standing";

const cookie = "what-is-in-the-cookie";
const time = "the-time-inside";
const logout = "logging-out-of-nothing";

const parts: Parts = {
  [cookie]: { experiments: ["try"], exercises: ["ask"] },
  [time]: { experiments: ["try"], exercises: ["ask"] },
  [logout]: { experiments: [], exercises: ["ask"] },
};
const tried = { said: 0, foretold: true, runs: [] };

const progress = (last: string | undefined, experiments: string[], answers: string[]): Progress => ({
  experiments: Object.fromEntries(experiments.map((slug) => [`${slug}/try`, tried])),
  answers: Object.fromEntries(answers.map((slug) => [`${slug}/ask`, 0])),
  last,
});

describe("a chapter", () => {
  it("is not begun until it is opened", () => {
    expect(standingOf(time, parts, nothingYet)).toBe("not-begun");
    expect(standingOf(time, parts, progress(time, [], []))).toBe("begun");
    expect(standingOf(cookie, parts, progress(time, [], []))).toBe("not-begun");
  });

  it("is begun while a part of it waits", () => {
    expect(standingOf(time, parts, progress(cookie, [time], []))).toBe("begun");
    expect(standingOf(time, parts, progress(cookie, [], [time]))).toBe("begun");
  });

  it("is done when all is tried and answered", () => {
    expect(standingOf(time, parts, progress(time, [time], [time]))).toBe("done");
    expect(standingOf(logout, parts, progress(time, [], [logout]))).toBe("done");
  });

  it("that is not there is not begun", () => {
    expect(standingOf("half-a-logout", parts, progress(time, [], []))).toBe("not-begun");
  });
});

describe("the chapter to go on with", () => {
  it("is the first where nothing was done", () => {
    expect(chapterToGoOnWith(parts, nothingYet)).toBe(cookie);
  });

  it("is the one that was read last, also when those before it are not done", () => {
    expect(chapterToGoOnWith(parts, progress(time, [], []))).toBe(time);
  });

  it("is the first after it that is not done when it is", () => {
    expect(chapterToGoOnWith(parts, progress(cookie, [cookie], [cookie]))).toBe(time);
    expect(chapterToGoOnWith(parts, progress(cookie, [cookie, time], [cookie, time]))).toBe(logout);
  });

  it("is one that was left out when all after it are done", () => {
    expect(chapterToGoOnWith(parts, progress(time, [time], [time, logout]))).toBe(cookie);
  });

  it("is none when all are done", () => {
    expect(chapterToGoOnWith(parts, progress(time, [cookie, time], [cookie, time, logout]))).toBeUndefined();
  });

  it("is the first that is not done when the last is not known any more", () => {
    expect(chapterToGoOnWith(parts, progress("renamed", [cookie], [cookie]))).toBe(time);
  });
});

it("there is something to lose as soon as a chapter was opened", () => {
  expect(hasBegun(nothingYet)).toBe(false);
  expect(hasBegun(progress(time, [], []))).toBe(true);
  expect(hasBegun(progress(undefined, [], [time]))).toBe(true);
});
