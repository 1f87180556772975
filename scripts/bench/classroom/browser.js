import { Agent, request } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { Jar } from "./jar.js";

const decoders = { gzip: promisify(gunzip), br: promisify(brotliDecompress), deflate: promisify(inflate) };

/** What Chromium sends with a page's own `fetch`, as far as a server looks at it. */
const headers = {
  accept: "application/json",
  "accept-encoding": "gzip, deflate, br, zstd",
  "accept-language": "en-US,en;q=0.9",
  "content-type": "text/plain;charset=UTF-8",
  "sec-fetch-dest": "empty",
  "sec-fetch-mode": "cors",
  "sec-fetch-site": "same-origin",
  "user-agent":
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
};

/**
 * @typedef {{
 *   kind: import("./figures.js").Kind,
 *   method?: string,
 *   body?: unknown,
 *   expected?: number[],
 *   read?: boolean,
 * }} Asked `expected`: the statuses that are no error, 200 unless said otherwise; `read`: the answer's JSON is wanted
 */

/** One person's browser: its cookies, and up to six connections that it keeps. */
export class Browser {
  jar = new Jar();
  #agent = new Agent({ keepAlive: true, maxSockets: 6 });

  /**
   * @param {number} port
   * @param {import("./figures.js").Figures} figures
   */
  constructor(port, figures) {
    this.port = port;
    this.figures = figures;
  }

  /**
   * Sends a request and notes how long it took until the last byte was there. What fails is noted and resolves to
   * undefined, as a page goes on too.
   * @param {string} path
   * @param {Asked} asked
   */
  async ask(path, { kind, method = "GET", body, expected = [200], read = false }) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const began = performance.now();
    try {
      const answer = await this.#send(path, method, text);
      this.figures.took(kind, performance.now() - began);
      for (const header of answer.headers["set-cookie"] ?? []) this.jar.take(header);
      if (expected.includes(answer.statusCode)) return read ? await decode(answer) : {};
      this.figures.failed(`${method} ${path}: ${answer.statusCode} ${(await plain(answer)).slice(0, 200)}`);
    } catch (error) {
      this.figures.failed(`${method} ${path}: ${error.message}`);
    }
  }

  close() {
    this.#agent.destroy();
  }

  #send(path, method, body) {
    return new Promise((resolve, reject) => {
      const options = { port: this.port, host: "127.0.0.1", agent: this.#agent, method, path };
      const sent = request({ ...options, headers: this.#headers(path, body) }, (answer) => {
        const chunks = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.once("error", reject);
        answer.once("end", () => {
          const { statusCode, headers } = answer;
          resolve({ statusCode, headers, bytes: Buffer.concat(chunks) });
        });
      });
      sent.once("error", (error) => {
        // The server closed a connection just when it was used again: browsers send such a request once more.
        if (sent.reusedSocket && error.code === "ECONNRESET") resolve(this.#send(path, method, body));
        else reject(error);
      });
      sent.end(body);
    });
  }

  #headers(path, body) {
    const { "content-type": type, ...always } = headers;
    const cookie = this.jar.header(path);
    return {
      ...always,
      host: `localhost:${this.port}`,
      ...(cookie && { cookie }),
      ...(body !== undefined && { "content-type": type, "content-length": Buffer.byteLength(body) }),
    };
  }
}

const decode = async (answer) => JSON.parse(await plain(answer));

async function plain({ headers, bytes }) {
  const decoder = decoders[headers["content-encoding"]];
  return String(decoder ? await decoder(bytes) : bytes);
}
