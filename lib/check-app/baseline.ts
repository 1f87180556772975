import { readFile, writeFile } from "node:fs/promises";
import { checks } from "./checks";
import { ConfigError } from "./read-config";
import type { Report } from "./report";

const example = '{ "accepted": ["cookie-secure"] }';

/** The ids that a baseline file accepts. */
export async function readBaseline(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8").catch((error) => {
    throw wrong(error.code === "ENOENT" ? "is not there; --write-baseline writes it" : error.message);
  });
  const ids = acceptedIn(text);
  const unknown = ids.find((id) => checks.every((check) => check.id !== id));
  if (unknown) throw wrong(`accepts "${unknown}", and no check is called that`);
  return ids;
}

/** Accepts what failed now, and forgets what was accepted and holds. Returns the ids. */
export async function writeBaseline(path: string, { results }: Report): Promise<string[]> {
  const failed = results.filter((one) => one.expectation === "should-hold" && one.outcome === "failed");
  const accepted = failed.map(({ id }) => id);
  await writeFile(path, `${JSON.stringify({ accepted }, null, 2)}\n`);
  return accepted;
}

function acceptedIn(text: string): string[] {
  try {
    const { accepted } = JSON.parse(text);
    if (Array.isArray(accepted) && accepted.every((id) => typeof id === "string")) return accepted;
  } catch {}
  throw wrong("is not a list of ids in JSON");
}

const wrong = (problem: string) =>
  new ConfigError([{ field: "--baseline", problem: `${problem}. A baseline: ${example}`, example: "" }]);
