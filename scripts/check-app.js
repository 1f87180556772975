import "./node-version.js";
import { createJiti } from "jiti";
import { locate } from "./machine.js";
import { orphaned } from "./orphaned.js";
import { root } from "./run.js";

// jiti reads TypeScript on every Node.js that this runs on, the command and the developer's configuration alike.
const jiti = createJiti(import.meta.url, { alias: { "@": root } });
const { command } = await jiti.import("../lib/check-app/command.ts");

let browser;
let stopping = false;
setInterval(() => orphaned() && stop(143), 500).unref();
process
  .once("SIGINT", () => stop(130))
  .once("SIGTERM", () => stop(143))
  .once("SIGHUP", () => stop(129));

async function stop(code) {
  if (stopping) return;
  stopping = true;
  await browser?.close();
  console.error("\nStopped before the end: nothing was reported.");
  process.exit(code);
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
  onBrowser: (launched) => {
    browser = launched;
    if (stopping) browser.close();
  },
};

try {
  process.exitCode = await command(process.argv.slice(2), surroundings);
} catch (error) {
  // What the closed browser says when this is told to stop is no news. 1 would say that the application failed.
  if (!stopping) console.error(error);
  process.exitCode = 2;
}
