import { afterEach, expect, test, vi } from "vitest";
import { oneAtATime } from "./one-at-a-time";

afterEach(() => vi.unstubAllGlobals());

/** Something that takes a while, and notes when it begins and ends. */
const work = (log: string[], name: string) => async () => {
  log.push(`${name} begins`);
  await new Promise((resolve) => setTimeout(resolve));
  log.push(`${name} ends`);
  return name;
};

test("the second begins when the first has ended, and each gets its own result", async () => {
  vi.stubGlobal("navigator", {});
  const log: string[] = [];
  const run = oneAtATime("a");
  expect(await Promise.all([run(work(log, "one")), run(work(log, "two"))])).toEqual(["one", "two"]);
  expect(log).toEqual(["one begins", "one ends", "two begins", "two ends"]);
});

test("what fails does not hold up the next", async () => {
  vi.stubGlobal("navigator", {});
  const run = oneAtATime("a");
  const failing = run(() => Promise.reject(new Error("no")));
  const next = run(async () => "done");
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("done");
});

test("where there are locks, other tabs wait too", async () => {
  const request = vi.fn((_name: string, act: () => unknown) => act());
  vi.stubGlobal("navigator", { locks: { request } });
  expect(await oneAtATime("the lab")(async () => 1)).toBe(1);
  expect(request).toHaveBeenCalledWith("the lab", expect.any(Function));
});
