import { fileURLToPath } from "node:url";
import { locate, needs } from "../../scripts/machine.js";
import { startProcess } from "./start-process.js";

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
  return startProcess(python, [script, JSON.stringify(config)], "Flask for the tests");
}
