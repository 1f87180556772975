import "./node-version.js";
import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { answers } from "./answers.js";
import { build } from "./build.js";
import { install } from "./install.js";
import { orphaned } from "./orphaned.js";
import { anyPort } from "./port.js";
import { provide } from "./provide.js";
import { root } from "./run.js";

await must("Installing the packages", (await install()) === 0);
const { createJiti } = await import("jiti");

// jiti reads TypeScript on every Node.js that this runs on, the command and one's own scripts alike.
const jiti = createJiti(import.meta.url, { alias: { "@": root } });
const { command } = await jiti.import("../e2e/demo/stage/command.ts");

let server;
let stopped;
process.on("exit", () => server?.kill());
process
  .once("SIGINT", () => stop(130))
  .once("SIGTERM", () => stop(143))
  .once("SIGHUP", () => stop(129));
setInterval(() => orphaned() && stop(143), 500).unref();

/** Playwright closes the browser by itself on a signal, and has this long for it. In milliseconds. */
const toClose = 5000;

function stop(code) {
  if (stopped !== undefined) return;
  stopped = code;
  // What npm's shell has left behind got no signal itself.
  if (code === 143) process.emit("SIGINT");
  setTimeout(() => process.exit(code), toClose).unref();
}

const code = await command(process.argv.slice(2), {
  // npm runs this in the project's folder; paths are relative to where npm was called.
  folder: process.env.INIT_CWD ?? process.cwd(),
  hasDisplay: process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
  keys: process.stdin,
  say: console.log,
  complain: (line) => stopped ?? console.error(line),
  findBrowser,
  startLab,
});
process.exit(stopped ?? code);

async function findBrowser() {
  await must("Finding a browser", (await provide(["chromium"])).length === 0);
  return process.env.CHROMIUM_PATH || undefined;
}

/** Starts a lab of its own on a port that is free, with its store in memory. */
async function startLab() {
  await must("Building", (await build()) === 0);
  const port = await anyPort();
  server = spawn(process.execPath, ["scripts/serve.js", "--port", `${port}`], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      UPSTASH_REDIS_REST_URL: "",
      UPSTASH_REDIS_REST_TOKEN: "",
    },
  });
  const address = `http://localhost:${port}`;
  while (!(await answers(address))) {
    await must("Starting the lab", server.exitCode === null);
    await wait(100);
  }
  return address;
}

async function must(step, worked) {
  if (worked) return;
  console.error(`${step} failed; what it said is above.`);
  process.exit(1);
}
