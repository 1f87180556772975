import { defaults } from "../lab.js";
import { startFilled } from "./filled-server.js";

const heads = ["A lab", "Labs", "Heap, bytes a lab", "Resident, bytes a lab"];

/** Fewer where each takes more: the store keeps 256 MB, and the oldest would go. */
const kinds = [
  { name: "idle", act: "idle", count: 100_000, args: [] },
  { name: "Alice signed in once in each column", act: "signedIn", count: 10_000, args: [defaults] },
];

/** @returns {Promise<import("../report.js").Table>} */
export async function memoryPerLab() {
  const rows = [];
  for (const kind of kinds) rows.push(await measure(kind));
  return { heads, rows };
}

async function measure({ name, act, count, args }) {
  const { inside, stop } = await startFilled();
  try {
    // What is loaded and compiled with the first is not of the labs.
    await inside(act, 500, ...args);
    const before = await inside("memory");
    await inside(act, count, ...args);
    const after = await inside("memory");
    const each = (what) => Math.round((after[what] - before[what]) / count);
    return [name, count.toLocaleString("en"), each("heapUsed"), each("rss")];
  } finally {
    await stop();
  }
}
