import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../run.js";
import { replyOf } from "./any-route.js";
import { load } from "./load.js";

/** OPTIONS is the router's, which makes it of these. */
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/**
 * @typedef {{
 *   pattern: RegExp,
 *   replies: Record<string, (asked: import("./exchange.js").Asked, params: object) => Promise<import("../../lib/http/reply.ts").Reply>>,
 * }} Route what a `route.ts` answers, by method, and at which addresses
 */

/**
 * The routes of the project as they stand in a folder of it, those with fewer parameters first, as the router has it;
 * without those that take whatever no other does.
 * @param {string} [within]
 * @returns {Promise<Route[]>}
 */
export async function readRoutes(within = "app") {
  const app = join(root, within);
  const files = (await readdir(app, { recursive: true })).map((file) => file.split(/[\\/]/));
  const folders = files
    .filter((parts) => parts.at(-1) === "route.ts" && !parts.some((part) => part.startsWith("[...")))
    .map((parts) => parts.slice(0, -1))
    .sort((one, other) => parametersIn(one) - parametersIn(other));
  const routes = [];
  for (const folder of folders) {
    const route = await load(join(within, ...folder, "route.ts"));
    routes.push({ pattern: patternOf(folder), replies: repliesOf(route) });
  }
  return routes;
}

const parametersIn = (folder) => folder.filter((part) => part.startsWith("[")).length;

/** A parameter is of what stands for itself in an address: all else would have to be decoded first. */
export const patternOf = (folder) =>
  new RegExp(`^/${folder.map((part) => part.replace(/^\[(\w+)\]$/, "(?<$1>[\\w.~-]+)")).join("/")}$`);

/** HEAD is answered as GET is; Node.js leaves the body out. */
export function repliesOf(route) {
  const replies = Object.fromEntries(
    methods
      .filter((method) => route[method])
      .map((method) => [method, route[method].reply ?? replyOf(route[method])]),
  );
  return replies.GET ? { HEAD: replies.GET, ...replies } : replies;
}
