import { median } from "../median.js";
import { startGenerator } from "./load.js";

/** How long each subject is asked before anything is measured, in seconds: V8 has compiled by then what it will. */
const warmUp = 3;

/**
 * Loads several subjects in turn, round after round, so that whatever else the machine does meanwhile is spread over all
 * of them. Of what is measured of each, the median of the rounds.
 * @template {string} Name
 * @param {Record<Name, Omit<import("./load.js").Load, "seconds">>} subjects
 * @param {{ rounds: number, seconds: number }} long of each subject in each round
 * @returns {Promise<Record<Name, import("./load.js").Loaded>>}
 */
export async function inRounds(subjects, { rounds, seconds }) {
  const generator = startGenerator();
  const names = Object.keys(subjects);
  const loaded = Object.fromEntries(names.map((name) => [name, []]));
  try {
    for (const name of names) await generator.load({ ...subjects[name], seconds: warmUp });
    for (let round = 0; round < rounds; round++)
      for (const name of names) loaded[name].push(await generator.load({ ...subjects[name], seconds }));
  } finally {
    generator.stop();
  }
  return Object.fromEntries(names.map((name) => [name, medians(loaded[name])]));
}

/** @param {import("./load.js").Loaded[]} all */
const medians = (all) => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  ownShare: median(all.map(({ ownShare }) => ownShare)),
  ms: Object.fromEntries([50, 95, 99].map((percent) => [percent, median(all.map(({ ms }) => ms[percent]))])),
});
