import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { type Fault, faults } from "@/lib/store/testing-faults";

/**
 * A door between a lab and its store, the REST API at `to`. What the store seems to do can be changed at any time; the store
 * keeps what it has.
 */
export class Door {
  readonly #to: string;
  #server?: Server;
  #port = 0;
  #fault?: Fault;

  constructor(to: string) {
    this.#to = to;
  }

  get url() {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Lets everything through, from now on or again. */
  async open() {
    this.#fault = undefined;
    if (this.#server) return;
    this.#server = createServer((incoming, outgoing) => void this.#take(incoming, outgoing).catch(() => {}));
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Shut, it refuses every connection. */
  async shut() {
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    this.#server?.closeAllConnections();
    await closed;
    this.#server = undefined;
  }

  /** From the next request on the store does this. */
  break(fault: Fault) {
    this.#fault = fault;
  }

  async #take(incoming: IncomingMessage, outgoing: ServerResponse) {
    const body = await buffer(incoming);
    const pass = () => void this.#pass(incoming, body, outgoing).catch(() => outgoing.destroy());
    if (this.#fault) faults[this.#fault](outgoing, JSON.parse(body.toString()), pass);
    else pass();
  }

  async #pass({ method, url, headers }: IncomingMessage, body: Buffer, outgoing: ServerResponse) {
    const asked = request(new URL(url ?? "/", this.#to), { method, headers }).end(body);
    const [answer]: IncomingMessage[] = await once(asked, "response");
    outgoing.writeHead(answer?.statusCode ?? 502, answer?.headers);
    if (answer) await pipeline(answer, outgoing);
  }
}
