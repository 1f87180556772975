// Sends every route of the built application a great many requests as nobody sends them by mistake, and tells what became of it.
//   npm run test:soak -- --each 10000 --seed 1 --under /api
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { askerAt } from "./attack/asker.js";
import { attack } from "./attack/attack.js";
import { report } from "./attack/report.js";
import { readRoutes } from "./attack/routes.js";
import { startServer } from "./attack/server.js";
import { build } from "./build.js";
import { install } from "./install.js";

const { values } = parseArgs({
  options: {
    each: { type: "string", default: "10000" },
    seed: { type: "string", default: `${Date.now() % 1e6}` },
    under: { type: "string", default: "/" },
  },
});
const [each, seed] = [Number(values.each), Number(values.seed)];
const routes = readRoutes().filter(({ path }) => path.startsWith(values.under));
if (!Number.isInteger(each) || each < 5 || !Number.isInteger(seed) || routes.length === 0) {
  console.error(
    "npm run test:soak -- [--each 10000] [--seed 1] [--under /api]\n\nThe first two are whole numbers; of each kind there are at least 5 requests. The last names where the routes begin that are asked.",
  );
  process.exit(2);
}
for (const step of [install, build]) if ((await step()) !== 0) process.exit(1);

/** What is counted of each asker is kept for a minute. */
const countedFor = 61_000;

const server = await startServer();
console.log(`${each} requests of each kind to every route under ${values.under}, --seed ${seed}`);
const memory = [];
const began = performance.now();
const { rows, failures, sent } = await attack({
  port: server.port,
  each,
  seed,
  routes,
  async afterPart(part) {
    await wait(countedFor);
    memory.push(await server.memory());
    console.log(
      `part ${part + 1}: ${memory.map(({ heapUsed }) => (heapUsed / 1e6).toFixed(1)).join(" → ")} MB of heap`,
    );
  },
});
const seconds = (performance.now() - began - memory.length * countedFor) / 1000;
const asker = askerAt(server.port);
const isAlive = server.isRunning() && (await asker.ask("POST /api/labs")).status === 201;
asker.close();
await server.stop();
process.exitCode = report({ rows, failures, sent, seconds, memory, isAlive }) ? 0 : 1;
