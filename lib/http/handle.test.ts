import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { log } from "@/lib/log";
import { patience } from "@/lib/patience";
import { StoreUnavailable } from "@/lib/store/store";
import { handle } from "./handle";
import { Reply } from "./reply";
import { expectProblem } from "./testing-client";

beforeEach(() => {
  vi.useFakeTimers();
  log().level = "silent";
});
afterEach(() => void vi.useRealTimers());

const ask = (act: () => Promise<Reply>, tell?: () => Reply) =>
  handle(act, tell)(new Request("http://lab.example/"), { params: Promise.resolve({}) });

test("a request that nothing answers is told when the server's patience is over, and leaves no timer", async () => {
  const answer = ask(() => new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(patience.request);
  expect((await expectProblem(await answer, 503)).detail).toContain("Try again");
  expect(vi.getTimerCount()).toBe(0);
});

test("a request that fails after it was given up disturbs nobody", async () => {
  const answer = ask(
    () => new Promise((_resolve, reject) => setTimeout(() => reject(new StoreUnavailable("late")), 9000)),
  );
  await vi.advanceTimersByTimeAsync(60_000);
  await expectProblem(await answer, 503);
});

test("a request that is answered, or fails, leaves no timer", async () => {
  expect((await ask(async () => new Reply(200, "here", {}))).status).toBe(200);
  expect((await ask(() => Promise.reject(new StoreUnavailable("down")))).status).toBe(503);
  expect(vi.getTimerCount()).toBe(0);
});

test("a route may tell it in its own way", async () => {
  const answer = ask(
    () => new Promise(() => {}),
    () => new Reply(503, "a page", {}),
  );
  await vi.advanceTimersByTimeAsync(patience.request);
  expect(await (await answer).text()).toBe("a page");
});

test("whoever waits for somebody waits longer than he does", () => {
  const waits = Object.values(patience);
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
  expect(patience.click).toBeLessThanOrEqual(3000);
});
