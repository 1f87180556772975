// Upstash's REST API on this machine, in front of a real redis-server of its own, until it is stopped:
//   node e2e/servers/redis.js --port 8079 --token test
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { createApp } from "@humanwhocodes/upstash-redis-server";
import { howToInstall, isInstalled } from "./redis-server.js";

const { values } = parseArgs({
  options: { port: { type: "string", default: "0" }, token: { type: "string" } },
});
if (!values.token) fail("Say which token to ask for: --token test");
if (!isInstalled()) fail(howToInstall);

const folder = mkdtempSync(join(tmpdir(), "lab-redis-"));
const socket = join(folder, "redis.sock");

// The shell waits for the end of its input, which comes when this process ends, however it ends. Then it stops
// redis-server and tidies up. `detached` keeps it out of a signal to the whole group, so that it lives to do that.
const redis = spawn(
  "sh",
  [
    "-c",
    `redis-server --port 0 --unixsocket "$1" --dir "$2" --save "" --appendonly no &
     read -r end; kill $!; wait $!; rm -rf "$2"`,
    "sh",
    socket,
    folder,
  ],
  { detached: true, stdio: ["pipe", "pipe", "inherit"] },
);
for (const event of ["SIGINT", "SIGTERM", "disconnect"]) process.on(event, stop);

await ready();
const app = createApp({ token: values.token, redisUrl: socket });
const server = createServer(async (request, response) => {
  const { status, body } = await reply(request);
  response.writeHead(status, { "content-type": "application/json" }).end(body);
});
server.listen(Number(values.port), "127.0.0.1", () => {
  const url = `http://127.0.0.1:${server.address().port}`;
  console.log(`Redis over REST is at ${url}`);
  process.send?.(url);
});

/** Asks for the token on every path, as Upstash does; `createApp` asks on "/" only. */
async function reply(request) {
  if (request.headers.authorization !== `Bearer ${values.token}`) {
    return { status: 401, body: JSON.stringify({ error: "WRONGPASS invalid or missing auth token" }) };
  }
  const { method, headers } = request;
  const answer = await app.fetch(
    new Request(new URL(request.url, "http://127.0.0.1"), {
      method,
      headers: { authorization: headers.authorization, "content-type": "application/json" },
      body: method === "POST" ? await text(request) : undefined,
    }),
  );
  return { status: answer.status, body: await answer.text() };
}

/** Resolves when redis-server takes connections. */
function ready() {
  let said = "";
  return new Promise((resolve) => {
    const late = setTimeout(() => fail(`redis-server did not start within 30 s:\n${said}`), 30_000);
    redis.stdout.on("data", (chunk) => {
      said += chunk;
      if (!/ready to accept connections/i.test(said)) return;
      clearTimeout(late);
      redis.stdout.removeAllListeners("data").resume();
      resolve();
    });
  });
}

function stop() {
  redis.once("exit", () => process.exit());
  redis.stdin.end();
}

/** @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
