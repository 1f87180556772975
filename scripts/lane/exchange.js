import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { overTls, saysTls, securityHeaders } from "../../lib/http/security-headers.js";

/** From how many characters on an answer is compressed. */
const long = 4096;
const compress = promisify(gzip);

/** A request as the project's routes take it (`lib/http/asked.ts`), told as Next.js tells it. */
export class Asked {
  /** @param {import("node:http").IncomingMessage} incoming */
  constructor(incoming) {
    this.incoming = incoming;
    this.method = incoming.method;
    this.headers = { get: (name) => incoming.headers[name.toLowerCase()] ?? null };
  }

  get url() {
    return addressOf(this.incoming);
  }

  /** One that is not read to its end is no reason to hang up before the answer. */
  get body() {
    const { method } = this.incoming;
    return method === "GET" || method === "HEAD" ? null : this.incoming.iterator({ destroyOnReturn: false });
  }
}

export const addressOf = ({ headers, url }) => `http://${headers.host}${url}`;

/**
 * Sends a reply (`lib/http/reply.ts`) as it is, a long one compressed where that is accepted.
 * @param {import("node:http").IncomingMessage} incoming
 * @param {import("node:http").ServerResponse} outgoing
 * @param {import("../../lib/http/reply.ts").Reply} reply
 */
export async function send(incoming, outgoing, { status, headers, cookies, body }) {
  const isOverTls = saysTls(incoming.headers["x-forwarded-proto"]);
  const all = { ...securityHeaders, ...(isOverTls && overTls), ...headers };
  if (cookies.length > 0) all["Set-Cookie"] = cookies;
  if (body === null || body.length < long || !acceptsGzip(incoming))
    return outgoing.writeHead(status, all).end(body ?? undefined);
  const compressed = await compress(body);
  Object.assign(all, {
    "Content-Encoding": "gzip",
    "Content-Length": compressed.length,
    Vary: "Accept-Encoding",
  });
  outgoing.writeHead(status, all).end(compressed);
}

const acceptsGzip = ({ headers }) => /\bgzip\b/.test(headers["accept-encoding"] ?? "");
