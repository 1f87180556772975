import { STATUS_CODES } from "node:http";
import { securityHeaders } from "../../lib/http/security-headers.js";

/** What Node's parser says of a request that it cannot read, and what to do about it. All else is a 400. */
const told = {
  HPE_HEADER_OVERFLOW: [
    431,
    "Address and headers are too long.",
    "Send at most 16 kB of them, cookies included.",
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request did not come to its end.", "Send it again, whole."],
};
const otherwise = [
  400,
  "This is not HTTP as the server can read it.",
  "Look at the request line and the headers.",
];

/**
 * Answers what never became a request, and hangs up.
 * @param {Error & { code?: string }} error
 * @param {import("node:stream").Duplex} socket
 */
export function answerUnreadable(error, socket) {
  if (!socket.writable || error.code === "ECONNRESET") return socket.destroy();
  const [status, title, detail] = told[error.code ?? ""] ?? otherwise;
  const body = JSON.stringify({ title, status, detail });
  const headers = {
    ...securityHeaders,
    "Cache-Control": "no-store",
    Connection: "close",
    "Content-Type": "application/problem+json",
    "Content-Length": Buffer.byteLength(body),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n"));
}
