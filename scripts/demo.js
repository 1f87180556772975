import "./node-version.js";
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "./build.js";
import { install } from "./install.js";
import { provide } from "./provide.js";
import { root } from "./run.js";

await must("Installing the packages", (await install()) === 0);
await must("Finding a browser", (await provide(["chromium"])).length === 0);
const { createJiti } = await import("jiti");

// jiti reads TypeScript on every Node.js that this runs on, the command and one's own scripts alike.
const jiti = createJiti(import.meta.url, { alias: { "@": root } });
const { command } = await jiti.import("../e2e/demo/stage/command.ts");

let server;
process.on("exit", () => server?.kill());

// Playwright closes the browser on these. What is said of that by whatever was waiting for it is no failure.
let stopped;
process.once("SIGINT", () => {
  stopped = 130;
});
process.once("SIGTERM", () => {
  stopped = 143;
});

const code = await command(process.argv.slice(2), {
  // npm runs this in the project's folder; paths are relative to where npm was called.
  folder: process.env.INIT_CWD ?? process.cwd(),
  executablePath: process.env.CHROMIUM_PATH || undefined,
  hasDisplay: process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
  say: console.log,
  complain: (line) => stopped ?? console.error(line),
  startLab,
});
process.exit(stopped ?? code);

/** Starts a lab of its own on a port that is free, with its store in memory. */
async function startLab() {
  await must("Building", (await build()) === 0);
  const port = await anyPort();
  server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "--port", `${port}`], {
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
    await must("The lab", server.exitCode === null);
    await wait(100);
  }
  return address;
}

async function answers(address) {
  try {
    return (await fetch(address, { method: "HEAD" })).status < 500;
  } catch {
    return false;
  }
}

/** A port that nobody listens at. */
function anyPort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function must(step, worked) {
  if (worked) return;
  console.error(`${step} failed; what it said is above.`);
  process.exit(1);
}
