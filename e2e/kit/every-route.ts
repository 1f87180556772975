import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const app = fileURLToPath(new URL("../../app", import.meta.url));

/** What a `route.ts` of the app answers: one method at one path, with its parameters as its folders name them. */
export type Route = { method: string; path: string };

/** All of them, without those that take whatever no other does. What removes something comes last, the whole after its parts. */
export const everyRoute: Route[] = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts") && !file.includes("[..."))
  .flatMap((file) => {
    const text = readFileSync(`${app}/${file}`, "utf8");
    const path = `/${file.replace(/\/?route\.ts$/, "")}`;
    return [...text.matchAll(/^export (?:const|async function|function) ([A-Z]+)\b/gm)].map(
      ([, method = ""]) => ({
        method,
        path,
      }),
    );
  })
  .sort((one, other) => rank(one) - rank(other));

function rank({ method, path }: Route): number {
  return method === "DELETE" ? 1 / path.length : 0;
}

/** The paths of a route with every choice of its parameters. @throws {Error} for a parameter that has none */
export function pathsOf({ path }: Route, choices: Record<string, readonly string[]>): string[] {
  const [, name] = /\[(\w+)\]/.exec(path) ?? [];
  if (!name) return [path];
  const known = choices[name];
  if (!known) throw new Error(`say what [${name}] can be in ${path}`);
  return known.flatMap((choice) => pathsOf({ method: "", path: path.replace(`[${name}]`, choice) }, choices));
}
