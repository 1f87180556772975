import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { Answering, Command } from "./testing-faults";

/** What a healthy store would answer to one command. Every key holds "text", every table just that in each row. */
function healthyResult([name, script]: Command): unknown {
  if (name === "eval" && script?.includes("HGETALL")) return ["7", 1, [["row", "text"]]];
  return { get: "text", getex: "text", hget: "7 text", set: "OK", del: 1, eval: [1] }[name];
}

export const healthy = (response: ServerResponse, commands: Command[]) => {
  response.end(JSON.stringify(commands.map((command) => ({ result: healthyResult(command) }))));
};

/** For tests: an HTTP server where Upstash would be, whose answers can be changed at any time to anything. */
export async function startRestServer(reply: Answering = healthy) {
  const server = createServer(async (request, response) => {
    const commands = (await json(request)) as Command[];
    fake.requests.push(commands);
    fake.reply(response, commands, () => healthy(response, commands));
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;

  const fake = {
    url: `http://127.0.0.1:${port}`,
    reply,
    requests: [] as Command[][],
    resume: () => listen(port),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return fake;
}
