// One address in front of several servers, which answer its requests in turn, as behind a load balancer:
//   node e2e/servers/alternate.js --port 3213 --to 3211 --to 3212
import { createServer, request } from "node:http";
import { pipeline } from "node:stream";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { port: { type: "string", default: "0" }, to: { type: "string", multiple: true, default: [] } },
});

let turns = 0;

/** What a page loads besides takes no turn: it comes in numbers that vary, and would blur who answers what. */
function nextPort(path) {
  if (!path.startsWith("/_next/")) turns++;
  return Number(values.to[turns % values.to.length]);
}

createServer((incoming, outgoing) => {
  const { method, url: path, rawHeaders: headers } = incoming;
  const forwarded = request({ host: "127.0.0.1", port: nextPort(path), method, path, headers, agent: false });
  forwarded.once("response", (answer) => {
    outgoing.writeHead(answer.statusCode, answer.statusMessage, answer.rawHeaders);
    pipeline(answer, outgoing, () => {});
  });
  forwarded.on("error", () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
  outgoing.once("close", () => forwarded.destroy());
  incoming.pipe(forwarded);
}).listen(Number(values.port), "127.0.0.1");
