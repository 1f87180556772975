import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npm } from "../../run.js";
import { isRoot, pathOfChromium } from "../chromium.js";

/** Fetched when it is asked for: it takes more room than all else that the project needs. */
const lighthouse = "lighthouse@13.5.0";

const times = 3;
const chromeFlags = ["--headless=new", ...(isRoot ? ["--no-sandbox"] : [])].join(" ");

/**
 * Lighthouse's scores of a page, from 0 to 100, with the settings it has by default, which are of a telephone.
 * @param {string} url
 * @returns {Promise<Record<string, number>>} of the run whose performance is the median
 */
export async function lighthouseOf(url) {
  const scores = [];
  for (let time = 0; time < times; time++) scores.push(await scoresOf(url));
  return scores.sort((one, other) => one.performance - other.performance)[Math.floor(times / 2)];
}

async function scoresOf(url) {
  const folder = await mkdtemp(join(tmpdir(), "lab-lighthouse-"));
  process.env.CHROME_PATH = await pathOfChromium();
  try {
    const output = join(folder, "report.json");
    const options = ["--quiet", "--output=json", `--output-path=${output}`, `--chrome-flags=${chromeFlags}`];
    const code = await npm("exec", "--yes", "--", lighthouse, url, ...options);
    if (code !== 0) throw new Error(`${lighthouse} failed (exit code ${code}); it says why above`);
    const { categories } = JSON.parse(await readFile(output, "utf8"));
    return Object.fromEntries(
      Object.values(categories).map(({ id, score }) => [id, Math.round(score * 100)]),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
