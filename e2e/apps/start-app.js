import { fileURLToPath } from "node:url";
import { locate } from "../../scripts/machine.js";
import { startProcess } from "../servers/start-process.js";

/**
 * Starts an application of this folder.
 * @param {string} file such as `"flask/app.py"`
 * @param {string} [need] whose program runs it (scripts/machine.js), Node.js where there is none
 * @returns {Promise<{ url: string, version?: string, stop: () => Promise<void> }>}
 */
export const startApp = (file, need) =>
  startProcess(
    need ? locate(need) : process.execPath,
    [fileURLToPath(new URL(file, import.meta.url))],
    `e2e/apps/${file}`,
  );
