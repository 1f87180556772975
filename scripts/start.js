import "./node-version.js";
import { setTimeout as wait } from "node:timers/promises";
import { answers } from "./answers.js";
import { build } from "./build.js";
import { install } from "./install.js";
import { freePort } from "./port.js";
import { run } from "./run.js";

const port = await freePort();
await must("Installing the packages", install);
await must("Building", build);
await must("The server", serve);

async function must(step, work) {
  const code = await work();
  if (code === 0) return;
  console.error(`${step} failed (exit code ${code}); what it said is above.`);
  process.exit(code);
}

async function serve() {
  const ended = new AbortController();
  announce(`http://localhost:${port}`, ended.signal);
  const code = await run(process.execPath, ["scripts/serve.js", "--port", `${port}`], { interrupted: 0 });
  ended.abort();
  return code || 1;
}

async function announce(address, ended) {
  while (!ended.aborted) {
    if (await answers(address)) return console.log(`Session Replay Lab: ${address}`);
    await wait(100);
  }
}
