import { once } from "node:events";
import { createServer } from "node:http";

/** Serves on a free port, says in a line of JSON where, and ends when its standard input does. */
export async function listen(handlerAt) {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.on("request", await handlerAt(port));
  process.stdin.resume().once("end", () => process.exit());
  console.log(JSON.stringify({ url: `http://localhost:${port}` }));
}
