import "./node-version.js";
import { locate } from "./machine.js";
import { orphaned } from "./orphaned.js";
import { root } from "./run.js";

const { createJiti } = await import("jiti").catch(() => {
  console.error("The packages are not there yet. Run npm install first.");
  process.exit(2);
});
// jiti reads TypeScript on every Node.js that this runs on, the command and the developer's configuration alike.
const jiti = createJiti(import.meta.url, { alias: { "@": root } });
const { command } = await jiti.import("../lib/check-app/command.ts");

/** How long the browser may take to close before it is ended, in milliseconds. */
const patience = 5000;
const stopping = new AbortController();
setInterval(() => orphaned() && stop(143), 500).unref();
process
  .on("SIGINT", () => stop(130))
  .on("SIGTERM", () => stop(143))
  .on("SIGHUP", () => stop(129));

function stop(code) {
  // Playwright ends the browser at the exit as well, less gently.
  if (stopping.signal.aborted) end();
  stopping.abort(code);
  setTimeout(end, patience);
}

function end() {
  console.error("\nStopped before the end: nothing was reported.");
  process.exit(stopping.signal.reason);
}

/** A line that the next one takes the place of, where somebody watches. */
const progress = (text) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${text && `${text} …`}`);

const surroundings = {
  // npm runs this in the project's folder; paths are relative to where npm was called.
  folder: process.env.INIT_CWD ?? process.cwd(),
  executablePath: (process.env.CHROMIUM_PATH ?? locate("chromium")) || undefined,
  say: console.log,
  complain: console.error,
  progress,
  stopping: stopping.signal,
};

try {
  process.exitCode = await command(process.argv.slice(2), surroundings);
} catch (error) {
  if (stopping.signal.aborted) end();
  // 1 would say that the application failed.
  console.error(error);
  process.exitCode = 2;
}
