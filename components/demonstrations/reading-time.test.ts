import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ReadingTime } from "./reading-time";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Lets so many seconds pass, and tells whether the time was over then. */
function reading(time: ReadingTime, seconds: number) {
  let isOver = false;
  time.pass(seconds * 1000).then(() => (isOver = true));
  return async (passed: number) => {
    await vi.advanceTimersByTimeAsync(passed * 1000);
    return isOver;
  };
}

test("ends when it has passed", async () => {
  const after = reading(new ReadingTime(), 5);
  expect(await after(4.9)).toBe(false);
  expect(await after(0.1)).toBe(true);
});

test("does not pass while it is stopped", async () => {
  const time = new ReadingTime();
  const after = reading(time, 5);
  expect(await after(3)).toBe(false);
  time.stop();
  expect(await after(60)).toBe(false);
  time.goOn();
  expect(await after(1.9)).toBe(false);
  expect(await after(0.1)).toBe(true);
});

test("does not begin where it was stopped before, and is cut short all the same", async () => {
  const time = new ReadingTime();
  time.stop();
  const after = reading(time, 1);
  expect(await after(10)).toBe(false);
  time.cutShort();
  expect(await after(0)).toBe(true);
});

test("what was cut short before anything began, or asked to go on, shortens nothing", async () => {
  const time = new ReadingTime();
  time.cutShort();
  time.goOn();
  const after = reading(time, 5);
  expect(await after(4.9)).toBe(false);
  expect(await after(0.1)).toBe(true);
});
