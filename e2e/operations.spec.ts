import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { startServer } from "./kit/server";
import { expect, test } from "./kit/test";

test("a server that is told to stop answers what it was asked before, takes nothing new, and ends", async () => {
  const server = await startServer({});
  const lab = await fetch(`${server.url}/api/labs`, { method: "POST" });
  const { lab: id } = await lab.json();
  const [control] = (lab.headers.get("set-cookie") ?? "").split(";");
  const body = JSON.stringify({ advanceSeconds: 10 });
  const socket = connect(server.port, "localhost");
  await once(socket, "connect");
  const head = [
    `PATCH /api/labs/${id} HTTP/1.1`,
    "Host: localhost",
    `Cookie: ${control}`,
    `Content-Length: ${body.length}`,
    "Expect: 100-continue",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  // That it waits for the body says that it has begun.
  await once(socket, "data");
  const stopped = server.stop();
  await expect.poll(() => fetch(server.url).catch(() => "refused"), { timeout: 5000 }).toBe("refused");
  socket.write(body);
  expect(await text(socket)).toContain("HTTP/1.1 200 OK");
  await stopped;
});
