import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/**
 * Starts a server for tests as a process of its own, which ends with this one at the latest. It says in a line of JSON
 * that it is there, with what callers need to know of it.
 * @param {string} program
 * @param {string[]} args
 * @param {string} what to call it when it does not start
 */
export async function startProcess(program, args, what) {
  // It waits for the end of its input, which comes when this process ends, however it ends. `detached` keeps it out of
  // a signal to the whole group, so that it ends in that one way.
  const child = spawn(program, args, { detached: true, stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  const about = new Promise((resolve) => {
    // Frameworks greet on the same output.
    const read = (line) => line.startsWith("{") && resolve(JSON.parse(line));
    createInterface(child.stdout).on("line", read);
  });
  const failed = ended.then(() => {
    throw new Error(`${what} did not start; it says why above`);
  });
  return { ...(await Promise.race([about, failed])), stop };
}
