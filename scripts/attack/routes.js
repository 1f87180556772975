import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run.js";

/**
 * @typedef {{ path: string, methods: string[] }} Route an address, its parameters in brackets, and what can be done there.
 */

/** What Next.js answers by itself, and an address where there is nothing. */
const besides = ["/_next/image", "/_next/static/[file]", "/site.css", "/nothing/[file]"];

/**
 * Every address that the application answers, read from its folders, so that a new one is there by itself.
 * @returns {Route[]}
 */
export function readRoutes() {
  const app = join(root, "app");
  const files = readdirSync(app, { recursive: true, encoding: "utf8" }).map((file) =>
    file.replaceAll("\\", "/"),
  );
  const routes = files.flatMap((file) => {
    const [, folder = "", kind] = /^(.*?\/?)(route\.ts|page\.tsx|opengraph-image\.tsx)$/.exec(file) ?? [];
    if (kind === undefined) return [];
    const path = `/${folder}${kind.startsWith("opengraph") ? "opengraph-image" : ""}`.replace(/(.)\/$/, "$1");
    return [
      { path, methods: kind === "route.ts" ? methodsIn(readFileSync(join(app, file), "utf8")) : ["GET"] },
    ];
  });
  return [...routes, ...besides.map((path) => ({ path, methods: ["GET"] }))];
}

/** `export const GET = …` and `export { x as GET }`. */
const methodsIn = (text) =>
  [...text.matchAll(/(?:^export const| as) ([A-Z]+)\b/gm)].map(([, method]) => method);
