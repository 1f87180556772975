/**
 * A table as text: numbers to the right, columns as wide as what they hold.
 * @param {string[]} heads
 * @param {string[][]} rows
 */
export function table(heads, rows) {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at].length)));
  const line = (cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ");
  return [line(heads), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/**
 * A percentile of a histogram in microseconds, as milliseconds; "–" of an empty one.
 * @param {import("node:perf_hooks").Histogram} histogram
 * @param {number} percent
 */
export const percentile = (histogram, percent) =>
  histogram.count === 0 ? "–" : inMs(histogram.percentile(percent) / 1000);

const inMs = (ms) => (ms < 10 ? ms.toFixed(1) : Math.round(ms).toString());
