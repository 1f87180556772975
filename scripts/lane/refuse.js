import { parseAndValidateFlightRouterState as readTree } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { securityHeaders } from "../../lib/http/security-headers.js";

/** A host as a browser names it: no address can have another, and some read what else there is as one of their own. */
const host = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/**
 * What the router would take for another address, or send on to it so that caches may keep that: `//`, `/./`, `\`, a slash
 * at the end, and the names by which it asks for a page in parts.
 */
const unclean = /[/\\]{2}|\\|\/(\.|%2e){1,2}(\/|$)|\/$|\.(rsc|segments)(\/|$)/i;

/**
 * Why the server does not let a request in, before the router could call it a mistake of its own.
 * @type {[status: number, title: string, detail: string, holds: (incoming: import("node:http").IncomingMessage) => boolean][]}
 */
const reasons = [
  [
    400,
    "The address is not one of this server’s.",
    "Send a path that begins with one /, and the name of the server in Host.",
    ({ url = "", headers }) => !url.startsWith("/") || !host.test(headers.host ?? ""),
  ],
  [
    405,
    "This cannot be done here.",
    "Use the methods that the README names.",
    // No Request can have these: the router would fail to make one.
    ({ method = "" }) => ["TRACE", "TRACK", "CONNECT"].includes(method),
  ],
  [
    404,
    "There is nothing at this address.",
    "Compare it with the paths that the README names.",
    ({ url = "" }) => {
      const [path = ""] = url.split("?", 1);
      return /^\/(api|labs)\//.test(path) && unclean.test(path);
    },
  ],
  [
    417,
    "The server does not do what Expect asks for.",
    "Send the request without it.",
    ({ headers }) => headers.expect !== undefined && !/^100-continue$/i.test(headers.expect),
  ],
  [
    400,
    "The state of the page does not come as the router sends it.",
    "Reload the page.",
    ({ headers }) => isBadTree(headers["next-router-state-tree"]),
  ],
];

/** The router's own check, of which it would make a mistake of the server. */
function isBadTree(sent) {
  try {
    readTree(sent);
    return false;
  } catch {
    return true;
  }
}

/**
 * Answers what must not go further, and returns whether it did.
 * @param {import("node:http").IncomingMessage} incoming
 * @param {import("node:http").ServerResponse} outgoing
 */
export function refuse(incoming, outgoing) {
  // Whoever hangs up in the middle of his body is nobody's mistake: an error that nobody hears would end the process.
  incoming.on("error", () => {});
  const reason = reasons.find(([, , , holds]) => holds(incoming));
  if (!reason) return false;
  const [status, title, detail] = reason;
  const body = JSON.stringify({ title, status, detail });
  outgoing.writeHead(status, {
    ...securityHeaders,
    "Cache-Control": "no-store",
    "Content-Type": "application/problem+json",
    "Content-Length": Buffer.byteLength(body),
    ...(status === 405 && { Allow: "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS" }),
  });
  outgoing.end(body);
  return true;
}
