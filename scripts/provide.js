import { existsSync } from "node:fs";
import { locate, needs } from "./machine.js";
import { npm, run } from "./run.js";

/**
 * Finds each need on this machine, or gets it. Returns the names of those that could not be had, having said what to
 * install. The Chromium that works is left in CHROMIUM_PATH; empty stands for Playwright's own.
 */
export async function provide(names) {
  const missing = [];
  for (const name of names) {
    if (await (name === "chromium" ? provideChromium() : provideProgram(name))) continue;
    missing.push(name);
    console.error(
      `Not found: ${name}. Without it ${needs[name].skipped} cannot run. Install ${needs[name].install}.`,
    );
  }
  return missing;
}

const provideProgram = async (name) => locate(name) ?? (await installPackage(name));

const playwrights = "";

async function provideChromium() {
  const attempts = [() => locate("chromium"), () => playwrights, download, () => installPackage("chromium")];
  const named = process.env.CHROMIUM_PATH;
  for (const attempt of named ? [() => named] : attempts) {
    const path = await attempt();
    if (path === undefined || !(await starts(path))) continue;
    process.env.CHROMIUM_PATH = path;
    return true;
  }
  return false;
}

/** A program that is there may still not start: a stand-in for a snap, or a library that is missing. */
async function starts(path) {
  const { chromium } = await import("playwright");
  try {
    const browser = await chromium.launch({ executablePath: path || undefined });
    await browser.close();
    return true;
  } catch {
    if (path) console.error(`${path} does not start.`);
    return false;
  }
}

async function download() {
  await npm("exec", "--", "playwright", "install", "chromium");
  return playwrights;
}

async function installPackage(name) {
  if (!existsSync("/etc/debian_version") || process.getuid() !== 0) return undefined;
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  await run("apt-get", ["update"], options);
  await run("apt-get", ["install", "-y", ...needs[name].debian.split(" ")], options);
  return locate(name);
}
