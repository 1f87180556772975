// The built application: Next.js, and before it a short way to the project's own routes.
//   node scripts/serve.js --port 3000
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { lane } from "./lane/lane.js";
import { readRoutes } from "./lane/routes.js";
import { root } from "./run.js";

const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });
const port = Number(values.port);

process.env.NODE_ENV = "production";
const { default: next } = await import("next");
const app = next({ dev: false, dir: root, port });
await app.prepare();
const [short, router] = [lane(await readRoutes()), app.getRequestHandler()];

const server = createServer((incoming, outgoing) => short(incoming, outgoing) || router(incoming, outgoing));
server.listen(port);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close(() => process.exit()));
