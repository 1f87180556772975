import { afterEach, expect, test, vi } from "vitest";
import { report } from "./report.js";

afterEach(() => vi.restoreAllMocks());

const row = { path: "/api/labs", sent: 3, statuses: { 201: 2, 429: 1 }, failures: 0 };
const at = (heapUsed: number, polluted: string[] = []) => ({ heapUsed, rss: 2 * heapUsed, polluted });
const well = {
  rows: [row],
  failures: [],
  sent: 3,
  seconds: 1,
  memory: [at(1e6), at(50e6), at(51e6)],
  isAlive: true,
};

/** What is printed of a result, and whether it is said to be well. */
function told(result: object) {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const isWell = report({ ...well, ...result } as Parameters<typeof report>[0]);
  return { isWell, text: log.mock.calls.join("\n") };
}

test("a soak that found nothing is well, and its table counts the answers", () => {
  const { isWell, text } = told({});
  expect(isWell).toBe(true);
  expect(text).toMatch(/\/api\/labs +\| +3 \| +2 \| +0 \| +1 \| +0 \| +0 \| +0 \|/);
});

test.each([
  ["a failure", { failures: [{ route: "/", kind: "bodies", sent: "x", what: "500" }] }, "500"],
  ["a heap that grows", { memory: [at(1e6), at(50e6), at(60e6)] }, "has grown by 10.0 MB"],
  ["a prototype that has something new", { memory: [at(1e6), at(1e6), at(1e6, ["evil"])] }, "evil"],
  ["a server that is gone", { isAlive: false }, "does not answer"],
])("%s is told, and nothing is well", (_, result, words) => {
  const { isWell, text } = told(result);
  expect(isWell).toBe(false);
  expect(text).toContain(words);
});
