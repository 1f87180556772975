import { once } from "node:events";
import { ours, startServer as start } from "../unlimited-server.js";

const tellMemory = new URL("tell-memory.js", import.meta.url);

/**
 * The production server on memory, which tells how much memory it uses. Whoever attacks is to come as far as the code behind the
 * limits.
 * @param {{ quiet?: boolean }} [options]
 */
export async function startServer({ quiet } = {}) {
  const command = ["--expose-gc", "--import", tellMemory.href, ...ours];
  const { port, child, stop } = await start(undefined, { command, quiet });
  return {
    port,
    stop,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    /** How much memory is held, in bytes, after all is collected that nobody holds any more; and what a prototype was given. */
    async memory() {
      const told = once(child, "message");
      child.send("memory");
      const [{ heapUsed, rss, polluted }] = await told;
      return { heapUsed, rss, polluted };
    },
  };
}
