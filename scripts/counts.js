import { readFile } from "node:fs/promises";

/** How many tests a JSON report tells of, by what wrote it. */
const readers = {
  vitest: ({ numTotalTests: total, numPassedTests: passed, numFailedTests: failed }) => ({
    passed,
    failed,
    skipped: total - passed - failed,
  }),
  playwright: ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }),
};

/** The line that ends a run: the sums over the reports that were written. */
export async function countLine(reports) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [writer, path] of Object.entries(reports)) {
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text === undefined) continue;
    const counts = readers[writer](JSON.parse(text));
    for (const kind of Object.keys(sum)) sum[kind] += counts[kind];
  }
  return `${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ""}`;
}
