/**
 * A table in Markdown that also reads well as text: what is no number to the left, numbers to the right.
 * @param {string[]} heads
 * @param {(string | number)[][]} rows
 */
export function markdown(heads, rows) {
  const texts = [heads, ...rows].map((cells) => cells.map((cell) => String(cell).replaceAll("|", "\\|")));
  const widths = heads.map((_, at) => Math.max(3, ...texts.map((cells) => cells[at]?.length ?? 0)));
  const isRight = heads.map((_, at) => rows.every((row) => startsAsNumber.test(String(row[at]))));
  const pad = (text, at) => (isRight[at] ? text.padStart(widths[at]) : text.padEnd(widths[at]));
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = widths.map((width, at) => (isRight[at] ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  const [head = [], ...body] = texts.map((cells) => cells.map(pad));
  return [line(head), line(rule), ...body.map(line)].join("\n");
}

/** What was not measured stands as a dash. */
const startsAsNumber = /^([-+]?[\d.]|–$)/;
