// Upstash's REST API once more, which counts the commands that pass to the one behind it. Tells the counts when asked:
//   fork("scripts/bench/classroom/counting-proxy.js", ["http://127.0.0.1:8079"])
import { Agent, createServer, request } from "node:http";
import { text } from "node:stream/consumers";
import { commandsIn } from "./commands.js";

const [behind = ""] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
/** @type {Record<string, number>} */
const counts = {};

const server = createServer(async (incoming, outgoing) => {
  const body = await text(incoming);
  for (const name of commandsIn(body)) counts[name] = (counts[name] ?? 0) + 1;
  const { method, url, headers } = incoming;
  const forwarded = request(new URL(url, behind), { method, headers, agent }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.rawHeaders);
    answer.pipe(outgoing);
  });
  forwarded.once("error", () => outgoing.writeHead(502).end());
  forwarded.end(body);
});

server.listen(0, "127.0.0.1", () => process.send?.(`http://127.0.0.1:${server.address().port}`));
process.on("message", () => process.send?.(counts));
process.on("disconnect", () => process.exit());
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
