import { afterEach, expect, test, vi } from "vitest";
import { chapterTitles } from "../words/chapters";
import { forgetEverything } from "./forget";
import { labKeptAs } from "./keys";
import { keptAs, nothingYet, readProgress, writeProgress } from "./progress";
import { asideAs, progressStore } from "./progress-store";

afterEach(() => vi.unstubAllGlobals());

test("the progress and the lab of every chapter are forgotten, and nothing else that the browser keeps", () => {
  const others = ["session-replay-lab", "session-replay-lab-tour", asideAs(1)];
  const items = new Map(
    [...others, ...chapterTitles.map(({ slug }) => labKeptAs(slug))].map((key) => [key, "{"]),
  );
  items.set(keptAs, writeProgress({ ...nothingYet, last: "the-time-inside" }));
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
  forgetEverything();
  expect([...items.keys()].sort()).toEqual([...others, keptAs].sort());
  expect(readProgress(items.get(keptAs) ?? "")).toEqual(nothingYet);
  expect(progressStore.shown()).toEqual(nothingYet);
});

test("in a browser that keeps nothing there is nothing to forget", () => {
  const refuse = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  progressStore.change((progress) => ({ ...progress, last: "the-time-inside" }));
  forgetEverything();
  expect(progressStore.shown()).toEqual(nothingYet);
});
