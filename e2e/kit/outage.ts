import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { startRedis } from "../servers/start-redis.js";
import { startServer } from "./server";

/** A door between a lab's server and its store. Shut, it refuses every connection; the store keeps what it has. */
export class Door {
  readonly #to: number;
  readonly #sockets = new Set<Socket>();
  #server?: Server;
  #port = 0;

  constructor(to: number) {
    this.#to = to;
  }

  get url() {
    return `http://127.0.0.1:${this.#port}`;
  }

  async open() {
    this.#server = createServer((socket) => {
      const store = connect(this.#to, "127.0.0.1");
      for (const end of [socket, store]) {
        this.#sockets.add(end);
        end.on("error", () => {}).once("close", () => this.#sockets.delete(end));
      }
      socket.pipe(store).pipe(socket);
    }).listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async shut() {
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

/** A lab's server of its own, over a real Redis of its own, with a door in between. */
export async function startWithDoor(
  token = "outage",
  env: Record<string, string> = { LAB_SECRET: "of-the-lab-whose-store-comes-and-goes" },
) {
  const redis = await startRedis({ token });
  const door = new Door(Number(new URL(redis.url).port));
  await door.open();
  const server = await startServer({
    UPSTASH_REDIS_REST_URL: door.url,
    UPSTASH_REDIS_REST_TOKEN: redis.token,
    ...env,
  });
  const stop = async () => {
    await server.stop();
    await door.shut();
    await redis.stop();
  };
  return { url: server.url, said: server.said, door, stop };
}
