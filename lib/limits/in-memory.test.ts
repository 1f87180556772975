import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inMemory } from "./in-memory";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const options = { points: 1, duration: 60 };

it("forgets the oldest when it counts more askers than it may, and nobody else", async () => {
  const limiter = inMemory(options, 3);
  for (const who of ["a", "b", "c", "d"]) await limiter.consume(who);
  for (const who of ["b", "c", "d"]) await expect(limiter.consume(who)).rejects.toMatchObject({});
  await limiter.consume("a");
});

it("keeps no timer and no count beyond those, however many have come", async () => {
  const limiter = inMemory(options, 3);
  for (let i = 0; i < 1000; i++) await limiter.consume(`${i}`);
  expect(vi.getTimerCount()).toBe(3);
  vi.advanceTimersByTime(60_001);
  expect(vi.getTimerCount()).toBe(0);
});

it("takes who comes again after his time for the newest", async () => {
  const limiter = inMemory(options, 2);
  await limiter.consume("a");
  vi.advanceTimersByTime(30_000);
  await limiter.consume("b");
  vi.advanceTimersByTime(30_001);
  await limiter.consume("a");
  await limiter.consume("c");
  await expect(limiter.consume("a")).rejects.toMatchObject({});
});
