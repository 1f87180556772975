import { stripVTControlCharacters } from "node:util";

/**
 * An error's message without what Playwright adds below its first line, except what it waited for: the rest can hold
 * what was typed into a field.
 */
export function inOneLine(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  const lines = stripVTControlCharacters(message)
    .split("\n")
    .map((line) => line.trim().replace(/^- /, ""));
  const waited = lines.find((line) => line.startsWith("waiting for "));
  return [lines[0], waited && `It was ${waited}`].filter(Boolean).join(" ").replace(/\.$/, "");
}
