import "./node-version.js";
import { createJiti } from "jiti";
import { locate } from "./machine.js";
import { root } from "./run.js";

// jiti reads TypeScript on every Node.js that this runs on, the developer's configuration and the command alike.
const jiti = createJiti(import.meta.url, { alias: { "@": root } });
const { command } = await jiti.import("../lib/check-app/command.ts");

let browser;
const stop = async (code) => {
  await browser?.close();
  process.exit(code);
};
process.once("SIGINT", () => stop(130)).once("SIGTERM", () => stop(143));

process.exitCode = await command(process.argv.slice(2), {
  // npm runs this in the project's folder; paths are relative to where npm was called.
  folder: process.env.INIT_CWD ?? process.cwd(),
  executablePath: (process.env.CHROMIUM_PATH ?? locate("chromium")) || undefined,
  say: console.log,
  complain: console.error,
  onBrowser: (launched) => {
    browser = launched;
  },
});
