/**
 * @typedef {{
 *   method: string,
 *   target: string,
 *   headers: [name: string, value: string][],
 *   body?: Buffer,
 *   framing?: "chunked" | "too-short" | "too-long" | "none",
 *   cut?: number,
 *   address: string,
 * }} Message a request as it is to be sent. `cut`: only so much of it, from 0 to 1, and then the end. `address`: where it is said to come from.
 */

/** What cannot stand in a line of a request without making something else of it. */
const breaking = /\p{Cc}/u;

/**
 * The bytes of a request, and whether they may be something else to the server than the one request that they were made of.
 * @param {Message} message
 */
export function bytesOf({ method, target, headers, body, framing, cut, address }) {
  const lines = [`${method} ${target} HTTP/1.1`];
  const named = new Set(headers.map(([name]) => name.toLowerCase()));
  if (!named.has("host")) lines.push("Host: localhost");
  lines.push(...headers.map(([name, value]) => `${name}: ${value}`));
  if (!named.has("x-forwarded-for")) lines.push(`X-Forwarded-For: ${address}`);
  const sent = body ?? Buffer.alloc(0);
  if (framing === "chunked") lines.push("Transfer-Encoding: chunked");
  else if (framing === "too-short") lines.push(`Content-Length: ${Math.max(0, sent.length - 3)}`);
  else if (framing === "too-long") lines.push(`Content-Length: ${sent.length + 10}`);
  else if (framing !== "none" && body) lines.push(`Content-Length: ${sent.length}`);
  const head = Buffer.from(`${lines.join("\r\n")}\r\n\r\n`);
  const whole = Buffer.concat([head, framing === "chunked" ? chunked(sent) : sent]);
  const isOdd =
    lines.some((line) => breaking.test(line)) ||
    / /.test(target) ||
    !/^[A-Z-]+$/.test(method) ||
    method === "CONNECT" ||
    (framing !== undefined && framing !== "chunked") ||
    headers.some(([name]) =>
      /^(content-length|transfer-encoding|upgrade|connection|expect)\s*$/i.test(name),
    ) ||
    cut !== undefined;
  return { bytes: cut === undefined ? whole : whole.subarray(0, Math.floor(whole.length * cut)), isOdd };
}

function chunked(body) {
  const half = Math.ceil(body.length / 2);
  const parts = [body.subarray(0, half), body.subarray(half)].filter((part) => part.length > 0);
  const chunks = parts.flatMap((part) => [
    Buffer.from(`${part.length.toString(16)}\r\n`),
    part,
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...chunks, Buffer.from("0\r\n\r\n")]);
}
