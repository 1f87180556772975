import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { locate, needs } from "../../scripts/machine.js";

/**
 * Starts an application of this folder as a process of its own, which ends with this one at the latest.
 * @param {string} file such as `"flask/app.py"`
 * @param {{ need?: string, args?: string[] }} how the need whose program runs it, Node.js where there is none
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startApp(file, { need, args = [] } = {}) {
  const program = need ? locate(need) : process.execPath;
  if (program === undefined) throw new Error(`Not found: ${need}. Install ${needs[need].install}.`);
  // It waits for the end of its input, which comes when this process ends, however it ends. `detached` keeps it out of
  // a signal to the whole group, so that it ends in that one way.
  const child = spawn(program, [fileURLToPath(new URL(file, import.meta.url)), ...args], {
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  const failed = ended.then(() => {
    throw new Error(`${file} did not start; it says why above`);
  });
  const [about] = await Promise.race([once(createInterface(child.stdout), "line"), failed]);
  return { ...JSON.parse(about), stop };
}
