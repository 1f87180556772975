import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { orphaned } from "./orphaned.js";

/** The project's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs a program in the project's folder, in this terminal. Resolves to its exit code, 128 + the signal's number when
 * a signal ended it. When this process is told to stop, it interrupts the program (Playwright stops the servers it
 * started only when interrupted), waits for its end, then ends.
 */
export function run(command, args, { interrupted = 130, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
      ...options,
    });
    let stopping;
    const stop = (signal) => {
      stopping ??= signal;
      child.kill("SIGINT");
    };
    const watch = setInterval(() => orphaned() && !stopping && stop("SIGTERM"), 500);
    const ended = (code) => {
      clearInterval(watch);
      process.off("SIGINT", stop).off("SIGTERM", stop);
      if (stopping) process.exit(stopping === "SIGINT" ? interrupted : 143);
      resolve(code);
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
    child.once("error", (error) => {
      console.error(error.message);
      ended(127);
    });
    child.once("exit", (code, signal) => ended(code ?? 128 + constants.signals[signal]));
  });
}

/** A package's own command, without npm between: its shell would keep a signal to itself. */
export async function bin(name, args, options) {
  const home = join(root, "node_modules", name);
  const { bin } = JSON.parse(await readFile(join(home, "package.json"), "utf8"));
  return run(process.execPath, [join(home, bin[name]), ...args], options);
}

/** npm itself, and through it the commands in package.json. */
export function npm(...args) {
  const self = process.env.npm_execpath;
  return self
    ? run(process.execPath, [self, ...args])
    : run("npm", args, { shell: process.platform === "win32" });
}
