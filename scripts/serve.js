// The built application: Next.js, and before it a short way to the project's own routes.
//   node scripts/serve.js --port 3000
// Only the bench names routes of its own, to measure ours against on the same server: --also scripts/bench/replay/empty
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { securityHeaders } from "../lib/http/security-headers.js";
import { lane } from "./lane/lane.js";
import { load } from "./lane/load.js";
import { refuse } from "./lane/refuse.js";
import { readRoutes } from "./lane/routes.js";
import { stopWhenTold } from "./lane/stop.js";
import { tellClientTo } from "./lane/tell-client.js";
import { tellOfRequests } from "./lane/told.js";
import { answerUnreadable } from "./lane/unreadable.js";
import { root } from "./run.js";

const text = /** @type {const} */ ("string");
const { values } = parseArgs({
  options: { port: { type: text, default: process.env.PORT || "3000" }, also: { type: text } },
});
const port = Number(values.port);

process.env.NODE_ENV = "production";
// What it was built with, as the server.js that Next.js makes has it: next.config.js needs packages that only a build has.
const { config } = JSON.parse(await readFile(join(root, ".next/required-server-files.json"), "utf8"));
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
const { default: next } = await import("next");
// It would take connections that ask for another protocol, and neither answer nor close those that it does not know. It is
// given a server that nobody reaches, so that ours answers such requests like any other.
const app = next({ dev: false, dir: root, port, httpServer: createServer() });
await app.prepare();
const { log: makeLog, withoutIds } = await load("lib/log.ts");
const log = makeLog();
const also = values.also ? await readRoutes(values.also) : [];
const [short, router] = [lane([...also, ...(await readRoutes())], log), app.getRequestHandler()];
const { readTrustedProxies } = await load("lib/env.ts");
const tellClient = tellClientTo(readTrustedProxies());
const tell = tellOfRequests(log, withoutIds);

// A request that never ends holds its connection for so long, in milliseconds, give or take how often that is looked at.
const times = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2000 };
const server = createServer(times, (incoming, outgoing) => {
  tell(incoming, outgoing);
  tellClient(incoming);
  if (refuse(incoming, outgoing) || short(incoming, outgoing)) return;
  // What the router sends on to another address has no headers but these.
  for (const [name, value] of Object.entries(securityHeaders)) outgoing.setHeader(name, value);
  router(incoming, outgoing);
});
// The page of a learner comes back every few seconds and at times with several requests at once: it finds its connections
// still open, and a whole class that comes at once finds room to wait. In milliseconds, and in connections.
server.keepAliveTimeout = 65_000;
server.on("clientError", answerUnreadable);
server.once("error", (error) => {
  log.fatal({ err: error }, `the server cannot listen on port ${port}`);
  process.exit(1);
});
server.on("checkExpectation", refuse);
server.listen({ port, backlog: 4096 }, () => log.info({ port }, "listening"));
stopWhenTold(server, log);
