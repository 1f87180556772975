import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** After how long no answer comes any more, in milliseconds; longer than any machine is busy. */
const patience = 30_000;

/**
 * @typedef {{ status: number, headers: Map<string, string[]>, body: Buffer }} Answer
 */

/**
 * A connection that sends bytes as they are, so that nothing is mended on the way, and reads one answer at a time.
 * @param {number} port
 */
export function wireTo(port) {
  /** @type {import("node:net").Socket | undefined} */
  let socket;
  let received = Buffer.alloc(0);
  /** @type {((ended: boolean) => void) | undefined} */
  let wake;

  function open() {
    const opened = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    opened.setNoDelay(true);
    received = Buffer.alloc(0);
    opened.on("data", (chunk) => {
      if (opened !== socket) return;
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      wake?.(false);
    });
    const over = () => {
      if (opened !== socket) return;
      socket = undefined;
      opened.destroy();
      wake?.(true);
    };
    opened.on("end", over).on("error", over).on("close", over);
    return opened;
  }

  const close = () => {
    const closing = socket;
    socket = undefined;
    closing?.destroy();
  };

  /**
   * Resolves to the answer, or to "closed" or "silent" where none came. `isLast`: nothing is asked here afterwards, as after
   * what may have been no whole request or several.
   * @param {Buffer} bytes
   * @param {{ isHead?: boolean, isLast?: boolean, ends?: boolean, ms?: number }} [how]
   * @returns {Promise<Answer | "closed" | "silent">} rejects where what came cannot be read
   */
  async function ask(bytes, { isHead = false, isLast = false, ends = false, ms = patience } = {}) {
    if (isLast) close();
    socket ??= open();
    received = Buffer.alloc(0);
    socket.write(bytes);
    if (ends) socket.end();
    const answer = await new Promise((resolve) => {
      const timer = setTimeout(() => resolve("silent"), ms);
      wake = (ended) => {
        const whole = readOrFail(received, isHead, ended);
        if (!whole && !ended) return;
        clearTimeout(timer);
        wake = undefined;
        resolve(whole ?? "closed");
      };
    });
    if (answer instanceof Error) {
      close();
      throw answer;
    }
    const isOver = typeof answer === "string" || answer.headers.get("connection")?.includes("close");
    if (isLast || ends || isOver) close();
    return answer;
  }

  return { ask, close };
}

/** @returns {Answer | Error | null} */
function readOrFail(bytes, isHead, ended) {
  try {
    return read(bytes, isHead, ended);
  } catch (error) {
    return error;
  }
}

/** @returns {Answer | null} null where it is not whole yet */
function read(bytes, isHead, ended) {
  const end = bytes.indexOf("\r\n\r\n");
  if (end === -1) return null;
  const [first, ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const status = Number(first.split(" ")[1]);
  const rest = bytes.subarray(end + 4);
  if (status < 200 && status !== 101) return read(rest, isHead, ended);
  const headers = new Map();
  for (const line of lines) {
    const [name, ...value] = line.split(":");
    const key = name.toLowerCase();
    headers.set(key, [...(headers.get(key) ?? []), value.join(":").trim()]);
  }
  const body = isHead || status === 204 || status === 304 ? Buffer.alloc(0) : bodyOf(rest, headers, ended);
  return body && { status, headers, body: decoded(body, headers) };
}

function decoded(body, headers) {
  const encoding = headers.get("content-encoding")?.[0];
  if (body.length === 0 || !encoding) return body;
  const decode = decoders[encoding];
  if (!decode) throw new Error(`nobody asked for Content-Encoding: ${encoding}`);
  return decode(body);
}

const decoders = { br: brotliDecompressSync, gzip: gunzipSync, deflate: inflateSync };

function bodyOf(rest, headers, ended) {
  const length = headers.get("content-length");
  if (length) return rest.length >= Number(length[0]) ? rest.subarray(0, Number(length[0])) : null;
  if (headers.get("transfer-encoding")?.includes("chunked")) return unchunked(rest);
  return ended ? rest : null;
}

function unchunked(bytes) {
  const parts = [];
  let at = 0;
  for (;;) {
    const end = bytes.indexOf("\r\n", at);
    if (end === -1) return null;
    const size = Number.parseInt(bytes.toString("latin1", at, end), 16);
    if (size === 0) return bytes.length >= end + 4 ? Buffer.concat(parts) : null;
    if (bytes.length < end + 4 + size) return null;
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
}
