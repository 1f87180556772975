import "./node-version.js";
import { readOptions } from "./bench/options.js";
import { build } from "./build.js";
import { install } from "./install.js";
import { orphaned } from "./orphaned.js";

const { parts, effort } = readOptions(process.argv.slice(2));
await must("Installing the packages", install);
await must("Building", build);
const { clearAside } = await import("./bench/aside.js");
const { machine, report } = await import("./bench/report.js");

// Leaving takes the servers along, which end with this process.
process
  .once("SIGINT", () => process.exit(130))
  .once("SIGTERM", () => process.exit(143))
  .once("SIGHUP", () => process.exit(129));
setInterval(() => orphaned() && process.exit(143), 500).unref();

console.log(machine());
for (const part of parts) {
  console.error(`${part.name} …`);
  const measure = await part.load();
  console.log(report(part, await measure(effort), effort));
}
await clearAside();
process.exit();

async function must(step, work) {
  const code = await work();
  if (code === 0) return;
  console.error(`${step} failed (exit code ${code}); what it said is above.`);
  process.exit(code);
}
