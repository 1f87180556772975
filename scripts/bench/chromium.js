import { provide } from "../provide.js";

/** Starts the Chromium that the browser tests use. */
export async function startChromium() {
  const { chromium } = await import("playwright");
  const args = isRoot ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: await pathOfChromium(), args });
}

/** Where it stands, on this machine or among Playwright's own. */
export async function pathOfChromium() {
  const { chromium } = await import("playwright");
  if ((await provide(["chromium"])).length > 0) throw new Error("There is no Chromium to measure with");
  return process.env.CHROMIUM_PATH || chromium.executablePath();
}

/** Chromium has no sandbox for root. */
export const isRoot = process.getuid?.() === 0;
