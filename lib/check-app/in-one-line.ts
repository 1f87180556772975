/**
 * An error's message without what Playwright adds below its first line, except what it waited for: the rest can hold
 * what was typed into a field.
 */
export function inOneLine(error: unknown) {
  const lines = (error instanceof Error ? error.message : String(error))
    .split("\n")
    .map((line) => line.trim());
  const waited = lines.find((line) => line.startsWith("- waiting for "));
  return [lines[0], waited?.slice(2)].filter(Boolean).join(" ").replace(/\.$/, "");
}
