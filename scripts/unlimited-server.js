import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { answers } from "./answers.js";
import { load } from "./lane/load.js";
import { anyPort } from "./port.js";
import { root } from "./run.js";

const inMemory = { UPSTASH_REDIS_REST_URL: "", UPSTASH_REDIS_REST_TOKEN: "", LAB_SECRET: "" };

/** The production server, as `npm start` starts it. */
export const ours = ["scripts/serve.js"];

/**
 * Starts a server, the production server unless told otherwise, on a port of its own and without limits: all that it is asked
 * comes from this one address.
 * @param {Record<string, string>} [store] what names the store, else it is memory
 * @param {{ command?: string[], folder?: string, quiet?: boolean }} [how] what Node.js is to run, where, and without a word
 */
export async function startServer(store = inMemory, { command = ours, folder = root, quiet = false } = {}) {
  const port = await anyPort();
  const { limitNames } = await load("lib/env.ts");
  const unlimited = Object.fromEntries(limitNames.map((name) => [name, "9999999"]));
  const child = spawn(process.execPath, [...command, "--port", `${port}`], {
    cwd: folder,
    stdio: ["ignore", "ignore", quiet ? "ignore" : "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...unlimited, ...store },
  });
  const end = () => child.kill();
  process.once("exit", end);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  while (!(await answers(`http://localhost:${port}/api/labs`))) {
    if (child.exitCode !== null) throw new Error("The server did not start; it says why above");
    await wait(100);
  }
  const stop = async () => {
    end();
    await ended;
    process.off("exit", end);
  };
  return { port, origin: `http://localhost:${port}`, pid: child.pid, child, stop };
}
