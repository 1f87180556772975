import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("redis.js", import.meta.url));

/**
 * Starts redis.js as a process of its own, which ends with this one at the latest.
 * @param {{ token: string, port?: number }} options port 0, the default, takes a free one
 * @returns {Promise<{ url: string, token: string, stop: () => Promise<void> }>}
 */
export function startRedis({ token, port = 0 }) {
  const child = fork(command, ["--port", String(port), "--token", token], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  return new Promise((resolve, reject) => {
    child.once("message", (url) => resolve({ url: String(url), token, stop }));
    ended.then(() => reject(new Error("Redis for the tests did not start; it says why above")));
  });
}
