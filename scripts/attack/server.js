import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { answers } from "../answers.js";
import { anyPort } from "../port.js";
import { root } from "../run.js";

const inMemory = { UPSTASH_REDIS_REST_URL: "", UPSTASH_REDIS_REST_TOKEN: "", LAB_SECRET: "" };

/** Whoever attacks is to come as far as the code behind the limits. */
const unlimited = Object.fromEntries(
  [
    "LABS_PER_MINUTE",
    "SIGN_INS_PER_MINUTE",
    "REPLAYS_PER_MINUTE",
    "LAB_SIGN_INS_PER_MINUTE",
    "LAB_REPLAYS_PER_MINUTE",
    "LAB_ACTS_PER_MINUTE",
    "ROOM_LEARNERS",
    "ROOM_JOINS_PER_MINUTE",
    "ROOM_RESETS_PER_MINUTE",
    "ROOMS_PER_HOUR",
  ].map((name) => [name, "9999999"]),
);

const tellMemory = new URL("tell-memory.js", import.meta.url);

/**
 * The production server on memory, in a process of its own that tells how much memory it uses.
 * @param {{ port?: number, quiet?: boolean }} [options]
 */
export async function startServer({ port, quiet = false } = {}) {
  const at = port ?? (await anyPort());
  const child = fork(fileURLToPath(new URL("../serve.js", import.meta.url)), ["--port", `${at}`], {
    cwd: root,
    stdio: ["ignore", "ignore", quiet ? "ignore" : "inherit", "ipc"],
    execArgv: ["--expose-gc", "--import", tellMemory.href],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...unlimited, ...inMemory },
  });
  const end = () => child.kill();
  process.once("exit", end);
  const ended = once(child, "exit");
  while (!(await answers(`http://127.0.0.1:${at}/api/labs`))) {
    if (child.exitCode !== null) throw new Error("The server did not start; it says why above");
    await wait(100);
  }
  return {
    port: at,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    /** How much memory is held, in bytes, after all is collected that nobody holds any more; and what a prototype was given. */
    async memory() {
      const told = once(child, "message");
      child.send("memory");
      const [{ heapUsed, rss, polluted }] = await told;
      return { heapUsed, rss, polluted };
    },
    async stop() {
      end();
      await ended;
      process.off("exit", end);
    },
  };
}
