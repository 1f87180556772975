import "./node-version.js";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.js";
import { countLine } from "./counts.js";
import { install } from "./install.js";
import { provide } from "./provide.js";
import { bin, npm } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "session-replay-lab-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
const reports = { vitest: join(folder, "vitest.json"), playwright: join(folder, "playwright.json") };

/** `needs` are provided first. What needs one that is not there is skipped test by test; `allNeed` skips the step. */
const steps = [
  { name: "lint", needs: [], run: () => npm("run", "lint") },
  { name: "types", needs: [], run: () => npm("run", "types") },
  {
    name: "units",
    needs: ["chromium", "redis-server", "python3-flask", "python3-flask-session"],
    run: units,
  },
  { name: "build", needs: [], run: build },
  {
    name: "browser",
    needs: ["chromium", "redis-server", "python3-flask", "curl"],
    allNeed: "chromium",
    run: browser,
  },
];

function units() {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reports.vitest}`];
  return bin("vitest", ["run", ...reporters]);
}

function browser() {
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = reports.playwright;
  return bin("playwright", ["test", "--reporter=list,json"]);
}

/** Runs one step. Resolves to its exit code. */
async function timed({ name, run }) {
  console.log(`\n== ${name}`);
  const began = performance.now();
  const code = await run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (code === 0) console.log(`== ${name}: passed, ${seconds} s`);
  else console.error(`== ${name}: failed (exit code ${code}), ${seconds} s`);
  return code;
}

/** Runs the steps in their order. Resolves to the exit code of the first that fails, or to 0. */
async function test(chosen) {
  const installed = await timed({ name: "install", run: install });
  if (installed !== 0) return installed;
  const missing = await provide(new Set(chosen.flatMap((step) => step.needs)));
  if (missing.length > 0 && process.env.CI === "true") {
    console.error(`== needs: failed, with CI=true ${missing.join(" and ")} must be there`);
    return 1;
  }
  for (const step of chosen) {
    if (missing.includes(step.allNeed)) {
      console.log(`\n== ${step.name}: skipped, without ${step.allNeed}`);
      continue;
    }
    const code = await timed(step);
    if (code !== 0) return code;
  }
  return 0;
}

const names = process.argv.slice(2);
const unknown = names.find((name) => !steps.some((step) => step.name === name));
if (unknown) {
  console.error(`No step is called "${unknown}". The steps: ${steps.map((step) => step.name).join(", ")}.`);
  process.exit(2);
}
process.exitCode = await test(steps.filter(({ name }) => names.length === 0 || names.includes(name)));
console.log(`\n${await countLine(reports)}`);
