import { median } from "../median.js";
import { processorTime } from "../process.js";
import { startGenerator } from "./load.js";

/** How long each subject is asked before anything is measured, in seconds: V8 has compiled by then what it will. */
const warmUp = 3;

/**
 * @typedef {Omit<import("./load.js").Load, "seconds"> & { pid: number }} Subject `pid` is the server's
 * @typedef {import("./load.js").Loaded & { serverMicros: number }} Measured `serverMicros`: the processor time that the
 *   server took for one request. Others on the machine hardly change it, but all that the process does is in it
 */

/**
 * Loads several subjects in turn, round after round, so that whatever else the machine does meanwhile is spread over all
 * of them. Of what is measured of each, the median of the rounds.
 * @template {string} Name
 * @param {Record<Name, Subject>} subjects
 * @param {{ rounds: number, seconds: number }} long of each subject in each round
 * @returns {Promise<Record<Name, Measured>>}
 */
export async function inRounds(subjects, { rounds, seconds }) {
  const generator = startGenerator();
  const names = Object.keys(subjects);
  const loaded = Object.fromEntries(names.map((name) => [name, []]));
  try {
    for (const name of names) await generator.load({ ...subjects[name], seconds: warmUp });
    for (let round = 0; round < rounds; round++)
      for (const name of from(round, names))
        loaded[name].push(await measured(generator, { ...subjects[name], seconds }));
  } finally {
    generator.stop();
  }
  return Object.fromEntries(names.map((name) => [name, medians(loaded[name])]));
}

/** Each round begins with another, so that nobody always comes after the same. */
const from = (round, names) => names.map((_, at) => names[(at + round) % names.length]);

async function measured(generator, { pid, ...load }) {
  const before = processorTime(pid);
  const loaded = await generator.load(load);
  const seconds = processorTime(pid) - before;
  return { ...loaded, serverMicros: (seconds * 1e6) / (loaded.perSecond * load.seconds) };
}

/** @param {Measured[]} all */
const medians = (all) => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  ownShare: median(all.map(({ ownShare }) => ownShare)),
  serverMicros: median(all.map(({ serverMicros }) => serverMicros)),
  ms: Object.fromEntries([50, 95, 99].map((percent) => [percent, median(all.map(({ ms }) => ms[percent]))])),
});
