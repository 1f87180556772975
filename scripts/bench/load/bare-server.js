// The least that Node.js can answer, to see how much the generator can ask:
//   node scripts/bench/load/bare-server.js --port 3000
import { createServer } from "node:http";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });
createServer((_, outgoing) => outgoing.writeHead(204).end()).listen(Number(values.port));
