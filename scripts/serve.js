// The built application: Next.js, and before it a short way to the project's own routes.
//   node scripts/serve.js --port 3000
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { lane } from "./lane/lane.js";
import { refuse } from "./lane/refuse.js";
import { readRoutes } from "./lane/routes.js";
import { root } from "./run.js";

const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });
const port = Number(values.port);

process.env.NODE_ENV = "production";
const { default: next } = await import("next");
const app = next({ dev: false, dir: root, port });
await app.prepare();
const [short, router] = [lane(await readRoutes()), app.getRequestHandler()];

const server = createServer((incoming, outgoing) => {
  tellClient(incoming);
  return refuse(incoming, outgoing) || short(incoming, outgoing) || router(incoming, outgoing);
});
// The page of a learner comes back every few seconds and at times with several requests at once: it finds its connections
// still open, and a whole class that comes at once finds room to wait. In milliseconds, and in connections.
server.keepAliveTimeout = 65_000;
server.on("checkExpectation", refuse);
server.listen({ port, backlog: 4096 });
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close(() => process.exit()));

/**
 * Adds the address that a request comes from at the end, as proxies do: what a client says of himself counts for nothing. A
 * proxy on this machine has added whom it asks for already.
 */
function tellClient({ headers, socket }) {
  const said = headers["x-forwarded-for"];
  const address = socket.remoteAddress ?? "";
  const isProxied = said !== undefined && /^(::1|::ffff:127\.|127\.)/.test(address);
  if (!isProxied) headers["x-forwarded-for"] = said === undefined ? address : `${said}, ${address}`;
}
