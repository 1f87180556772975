import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { locate, needs } from "../../scripts/machine.js";

const script = fileURLToPath(new URL("real_flask.py", import.meta.url));

export const howToInstall = `No Python here can import flask. Install ${needs["python3-flask"].install}.`;

/** Whether tests against Flask are to run: where there is none, only in CI, where they then fail and say why. */
export const hasFlask = () => process.env.CI === "true" || locate("python3-flask") !== undefined;

/**
 * Starts real_flask.py as a process of its own, which ends with this one at the latest.
 * @param {Record<string, unknown>} config for `app.config`
 * @returns {Promise<{ url: string, version: string, hasFallbacks: boolean, zlib: string, stop: () => Promise<void> }>}
 */
export async function startFlask(config) {
  const python = locate("python3-flask");
  if (python === undefined) throw new Error(howToInstall);
  // It waits for the end of its input, which comes when this process ends, however it ends. `detached` keeps it out of
  // a signal to the whole group, so that it ends in that one way.
  const child = spawn(python, [script, JSON.stringify(config)], {
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  const failed = ended.then(() => {
    throw new Error("Flask for the tests did not start; it says why above");
  });
  const [about] = await Promise.race([once(createInterface(child.stdout), "line"), failed]);
  return { ...JSON.parse(about), stop };
}
