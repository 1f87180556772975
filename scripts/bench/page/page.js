import { cp } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startServer } from "../../unlimited-server.js";
import { buildAside, nextCommand } from "../aside.js";
import { startChromium } from "../chromium.js";
import { lighthouseOf } from "./lighthouse.js";
import { scriptsOf } from "./scripts.js";

const bare = fileURLToPath(new URL("bare", import.meta.url));
const chapter = "/learn/the-time-inside";

const heads = [
  "Page",
  "Scripts, kB",
  "Beyond bare, kB",
  "Performance",
  "Accessibility",
  "Best practices",
  "SEO",
];
const categories = ["performance", "accessibility", "best-practices", "seo"];

/** What the first load of a page takes. */
export async function page() {
  const folder = await buildAside("bare", (to) => cp(bare, to, { recursive: true }));
  const least = await startServer(undefined, { command: [nextCommand, "start"], folder });
  const server = await startServer();
  try {
    const pages = { "Bare Next.js": `${least.origin}/`, "`/`": `${server.origin}/` };
    pages[`\`${chapter}\``] = server.origin + chapter;
    const bytes = await allScripts(pages);
    const rows = [];
    for (const [name, url] of Object.entries(pages)) {
      const scores = await lighthouseOf(url);
      const kB = (bytes[name] / 1000).toFixed(1);
      const beyond = ((bytes[name] - bytes["Bare Next.js"]) / 1000).toFixed(1);
      rows.push([name, kB, beyond, ...categories.map((category) => scores[category])]);
    }
    return { tables: [{ heads, rows }] };
  } finally {
    await least.stop();
    await server.stop();
  }
}

async function allScripts(pages) {
  const browser = await startChromium();
  const bytes = {};
  try {
    for (const [name, url] of Object.entries(pages)) bytes[name] = await scriptsOf(browser, url);
  } finally {
    await browser.close();
  }
  return bytes;
}
