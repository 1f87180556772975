import { access } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import { inOneLine } from "./in-one-line";
import { ConfigError, readConfig, type Setup } from "./read-config";
import { recordedIn } from "./recorded";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Reads a configuration file, in TypeScript or JavaScript. Throws a ConfigError that says what does not fit. */
export async function loadConfig(path: string): Promise<Setup> {
  const file = resolve(path);
  await access(file).catch(() => {
    throw wrong(`there is no file ${path}`);
  });
  const jiti = createJiti(import.meta.url, {
    // A copy in a cache would hold the passwords.
    fsCache: false,
    alias: { "session-replay-lab/check-app": here("config.ts"), "@playwright/test": here("recorded.ts") },
  });
  const exported = await jiti.import<{ default?: unknown }>(file).catch((error) => {
    throw wrong(`${path} does not load: ${loadProblem(error)}`);
  });
  return readConfig(exported.default, (recorded) =>
    recordedIn(() => jiti.import(resolve(dirname(file), recorded))),
  );
}

/** An error in the syntax says where it is in a line of its own. */
function loadProblem(error: Error) {
  const place = /:(\d+):\d+$/m.exec(error.message);
  return place ? `${inOneLine(error)} in line ${place[1]}` : inOneLine(error);
}

const wrong = (problem: string) =>
  new ConfigError([
    { field: "configuration", problem: `${problem}. The README shows one to start from`, example: "" },
  ]);
