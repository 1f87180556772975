import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/**
 * Starts a program that says in a line of JSON what it is, and after each line that it is sent, another.
 * @param {string} program
 * @param {string[]} args
 */
export async function startTeller(program, args) {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${program} ended; it says why above`);
    return JSON.parse(value);
  };
  return {
    about: await next(),
    tell() {
      child.stdin.write("\n");
      return next();
    },
    stop: () => child.stdin.end(),
  };
}
