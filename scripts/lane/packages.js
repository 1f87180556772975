import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run.js";

/** What the routes import, and what loads them. */
const needed = [
  "@upstash/redis",
  "cookie",
  "iron-session",
  "iron-webcrypto",
  "jiti",
  "jose",
  "lru-cache",
  "pako",
  "pino",
  "rate-limiter-flexible",
];

/** The names of these packages and of all that they depend on. */
export function neededPackages() {
  const found = new Set(needed);
  for (const name of found) for (const other of dependenciesOf(name)) found.add(other);
  return [...found];
}

function dependenciesOf(name) {
  const { dependencies = {} } = JSON.parse(
    readFileSync(join(root, "node_modules", name, "package.json"), "utf8"),
  );
  return Object.keys(dependencies);
}
