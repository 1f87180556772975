import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { overTls, securityHeaders } from "../../lib/http/security-headers.js";

/** From how many bytes on an answer is compressed. */
const long = 4096;
const compress = promisify(gzip);

/**
 * A request as the routes take it, told as Next.js tells it. Its host has to be one that an address can have.
 * @param {import("node:http").IncomingMessage} incoming
 */
export function requestOf(incoming) {
  const { method } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (typeof value === "string") headers.set(name, value);
  // A body that is not read to its end is no reason to hang up before the answer.
  const body = method === "GET" ? undefined : incoming.iterator({ destroyOnReturn: false });
  return new Request(addressOf(incoming), { method, headers, body, duplex: "half" });
}

export const addressOf = ({ headers, url }) => `http://${headers.host}${url}`;

/**
 * Sends an answer as it is, a long one compressed where that is accepted.
 * @param {import("node:http").IncomingMessage} incoming
 * @param {import("node:http").ServerResponse} outgoing
 * @param {Response} response
 */
export async function send(incoming, outgoing, response) {
  const isOverTls = incoming.headers["x-forwarded-proto"] === "https";
  const headers = {
    ...securityHeaders,
    ...(isOverTls && overTls),
    ...Object.fromEntries(response.headers),
  };
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  let body = response.body && Buffer.from(await response.arrayBuffer());
  if (body && body.length >= long && /\bgzip\b/.test(incoming.headers["accept-encoding"] ?? "")) {
    body = await compress(body);
    Object.assign(headers, { "content-encoding": "gzip", vary: "Accept-Encoding" });
  }
  if (body) headers["content-length"] = body.length;
  outgoing.writeHead(response.status, headers).end(body ?? undefined);
}
