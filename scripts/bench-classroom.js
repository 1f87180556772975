import "./node-version.js";
import { readOptions } from "./bench/classroom/options.js";
import { build } from "./build.js";
import { install } from "./install.js";
import { orphaned } from "./orphaned.js";

const { runs, seconds } = readOptions(process.argv.slice(2));
await must("Installing the packages", install);
await must("Building", build);
const { measure } = await import("./bench/classroom/run.js");
const { report } = await import("./bench/classroom/report.js");

// Leaving takes the servers along, which end with this process.
process
  .once("SIGINT", () => process.exit(130))
  .once("SIGTERM", () => process.exit(143))
  .once("SIGHUP", () => process.exit(129));
setInterval(() => orphaned() && process.exit(143), 500).unref();

const measured = [];
for (const run of runs) {
  console.log(`${run.size} learners, ${run.store} …`);
  measured.push(await measure({ ...run, seconds }));
}
report(measured);

async function must(step, work) {
  const code = await work();
  if (code === 0) return;
  console.error(`${step} failed (exit code ${code}); what it said is above.`);
  process.exit(code);
}
