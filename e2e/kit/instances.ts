import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { startRedis } from "../servers/start-redis.js";
import { startServer } from "./server";

/** Two instances of the lab over one real Redis, behind a balancer that leaves out whichever does not answer. */
export async function startInstances() {
  const redis = await startRedis({ token: "instances" });
  const env = {
    UPSTASH_REDIS_REST_URL: redis.url,
    UPSTASH_REDIS_REST_TOKEN: redis.token,
    LAB_SECRET: "the-same-for-both-instances-of-the-class",
  };
  const instances = await Promise.all([startServer(env), startServer(env)]);
  const balancer = await balance(instances.map(({ port }) => port));
  const stop = async () => {
    balancer.close();
    await Promise.all(instances.map(({ stop }) => stop()));
    await redis.stop();
  };
  const urls = instances.map(({ url }) => url);
  return { url: `http://localhost:${balancer.port}`, urls, killOne: instances[0].kill, stop };
}

async function balance(ports: number[]) {
  let turns = 0;
  const server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray());
    turns += 1;
    const first = turns % ports.length;
    for (const port of [...ports.slice(first), ...ports.slice(0, first)]) {
      const answer = await forward(port, incoming, body).catch(unlessDown);
      if (answer === "down") continue;
      if (!answer) break;
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
      return;
    }
    outgoing.writeHead(502).end();
  }).listen(0);
  await once(server, "listening");
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** Whoever did not take the connection has done nothing of what was asked; whoever hung up may have. */
const unlessDown = ({ code }: NodeJS.ErrnoException) => (code === "ECONNREFUSED" ? "down" : null);

function forward(port: number, { method, url: path, rawHeaders }: IncomingMessage, body: Buffer) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: "127.0.0.1", port, method, path, headers: rawHeaders, agent: false }, resolve)
      .once("error", reject)
      .end(body);
  });
}
