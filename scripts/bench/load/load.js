import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const generator = fileURLToPath(new URL("generator.js", import.meta.url));

/**
 * @typedef {{ perSecond: number, ownShare: number, ms: Record<50 | 95 | 99, number> }} Loaded
 * @typedef {{ origin: string, requests: import("./generator.js").Sent[], clients: number, seconds: number }} Load
 */

/** A process that asks servers, for as long as this one lives. */
export function startGenerator() {
  const child = fork(generator, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  return {
    /**
     * Keeps a server busy.
     * @param {Load} asked
     * @returns {Promise<Loaded>}
     * @throws {Error} when anything was answered that is no verdict
     */
    async load(asked) {
      child.send(asked);
      const [{ measured, failed }] = await once(child, "message");
      if (failed) throw new Error(`${asked.origin}${asked.requests[0]?.path}: ${failed}`);
      return measured;
    },
    stop: () => child.disconnect(),
  };
}
