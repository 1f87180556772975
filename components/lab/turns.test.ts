import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { patience } from "@/lib/patience";
import { LabError } from "./ask";
import { Turns } from "./turns";
import { View } from "./view";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function newTurns() {
  const view = new View({}, { idsOf: () => [] });
  return {
    view,
    turns: new Turns(view),
    trouble: () => view.shown().trouble,
    busy: () => view.shown().isBusy,
  };
}

/** Something that takes so many milliseconds, and then is done or fails. */
const slow = (milliseconds: number, error?: LabError) => () =>
  new Promise<void>((resolve, reject) => setTimeout(() => (error ? reject(error) : resolve()), milliseconds));

const down = new LabError(503, "The store does not answer.", "Try again in a moment.");

test("whoever clicked is told when it takes long, it goes on, and when it is done nothing is the matter any more", async () => {
  const { turns, trouble, busy } = newTurns();
  const turn = turns.take(slow(patience.click + 1000));
  await vi.advanceTimersByTimeAsync(patience.click - 1);
  expect(trouble()).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(trouble()).toMatchObject({ title: "The lab’s server is slow to answer.", again: undefined });
  expect(busy()).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await turn).toBe(true);
  expect(trouble()).toBeNull();
  expect(busy()).toBe(false);
});

test("who cannot see that it is over is told, unless something else was said since", async () => {
  const { turns, view } = newTurns();
  turns.take(slow(patience.click + 1000));
  await vi.advanceTimersByTimeAsync(patience.click);
  expect(view.shown().said).toContain("slow to answer");
  await vi.advanceTimersByTimeAsync(1000);
  expect(view.shown().said).toBe("It is done.");
  turns.take(async () => {
    await slow(patience.click + 1000)();
    view.show({ said: "Let in as alice." });
  });
  await vi.advanceTimersByTimeAsync(patience.click + 1000);
  expect(view.shown().said).toBe("Let in as alice.");
});

test("what fails after it was slow is told in its own words, and can be tried again", async () => {
  const { turns, trouble } = newTurns();
  const turn = turns.take(slow(patience.click + 1000, down));
  await vi.advanceTimersByTimeAsync(patience.click + 1000);
  expect(await turn).toBe(false);
  expect(trouble()).toMatchObject({ title: down.title, again: expect.any(Function) });
});

test("whoever clicked behind somebody who is slow is told as soon, counted from his click", async () => {
  const { turns, trouble } = newTurns();
  turns.take(slow(patience.click - 500, down));
  await vi.advanceTimersByTimeAsync(1000);
  const second = turns.take(slow(5000));
  await vi.advanceTimersByTimeAsync(patience.click - 1000);
  expect(trouble()).toMatchObject({ title: down.title });
  await vi.advanceTimersByTimeAsync(1000);
  expect(trouble()).toMatchObject({ title: "The lab’s server is slow to answer." });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await second).toBe(true);
  expect(trouble()).toBeNull();
});

test("what is quick leaves no timer, nor does what the page does by itself", async () => {
  const { turns, trouble } = newTurns();
  await turns.take(async () => {});
  expect(vi.getTimerCount()).toBe(0);
  const quiet = turns.take(slow(60_000), { quiet: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await quiet).toBe(true);
  expect(trouble()).toBeNull();
});
