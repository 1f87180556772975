import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect } from "playwright/test";

/**
 * A lab's server of its own, on a free port or on `at`, of what a build left in `folder` or of this one. It can be stopped as a host
 * would, killed, or held up for a while; `said` is its output so far.
 */
export async function startServer(env: Record<string, string>, at?: number, folder?: string) {
  const port = at ?? (await freePort());
  const next = spawn(process.execPath, ["scripts/serve.js", "--port", `${port}`], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [next.stdout, next.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  const url = `http://localhost:${port}`;
  const ended = once(next, "exit");
  const end = (signal: "SIGTERM" | "SIGKILL") => async () => {
    next.kill(signal);
    await ended;
  };
  await expect.poll(() => answers(url), { timeout: 60_000 }).toBe(true);
  return {
    url,
    port,
    said: () => output,
    stop: end("SIGTERM"),
    kill: end("SIGKILL"),
    hold: () => next.kill("SIGSTOP"),
    release: () => next.kill("SIGCONT"),
  };
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
