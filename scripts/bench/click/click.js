import { startServer } from "../../unlimited-server.js";
import { startChromium } from "../chromium.js";
import { percentileOf } from "../median.js";
import { watchReplay } from "./watch-replay.js";

const clicks = 30;

const heads = ["Motion", "Drawn, p50 ms", "p95 ms", "Settled, p50 ms", "p95 ms"];
const motions = /** @type {const} */ ({ "as people have it": "no-preference", reduced: "reduce" });

/** From a click on Replay until its verdict is on the screen. */
export async function click() {
  const server = await startServer();
  const browser = await startChromium();
  try {
    const rows = [];
    for (const [name, reducedMotion] of Object.entries(motions)) {
      const context = await browser.newContext({ reducedMotion });
      const times = await timesIn(await context.newPage(), server.origin);
      rows.push([name, ...["drawn", "seen"].flatMap((what) => told(times.map((time) => time[what])))]);
      await context.close();
    }
    return { tables: [{ heads, rows }] };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** @param {import("playwright").Page} page */
async function timesIn(page, origin) {
  await page.goto(origin);
  await page.getByRole("button", { name: "Sign Alice in" }).click();
  await page.getByRole("button", { name: "Capture her cookie" }).click();
  const column = page.getByRole("article").nth(1);
  const attacker = column.getByRole("group", { name: "Attacker’s browser" });
  const [replay, verdict] = [
    attacker.getByRole("button", { name: "Replay" }),
    attacker.getByRole("group", { name: "Verdict" }),
  ];
  const times = [];
  // The first click is not counted: it scrolls the page, and code is compiled in it.
  for (let time = 0; time <= clicks; time++) {
    const watched = await verdict.evaluateHandle(watchReplay);
    await replay.click();
    times[time] = await watched.evaluate(({ done }) => done);
  }
  return times.slice(1);
}

const told = (times) => [50, 95].map((percent) => Math.round(percentileOf(times, percent)));
