import { number } from "../number.js";
import { classHour, perHundredThousand } from "./price.js";
import { percentile, table } from "./table.js";

/** @typedef {Awaited<ReturnType<typeof import("./run.js").measure>>} Measured */

const heads = [
  "store",
  "learners",
  "requests/s",
  "p50 ms",
  "p95",
  "p99",
  "errors",
  "board p95",
  "on the board after",
  "server MB",
  "server CPU",
  "commands/learner-minute",
];

/** @param {Measured[]} all */
export function report(all) {
  console.log(`\n${table(heads, all.map(row))}\n`);
  for (const one of all) console.log(kinds(one));
  for (const one of all) for (const line of commandLines(one)) console.log(line);
  for (const one of all) for (const message of one.figures.messages) console.log(`error: ${message}`);
}

/** @param {Measured} one */
const row = (one) => [
  one.store,
  String(one.size),
  number(one.requestsPerSecond),
  ...[50, 95, 99].map((percent) => percentile(one.figures.all, percent)),
  String(one.figures.errors),
  percentile(one.figures.latency.board, 95),
  percentile(one.figures.staleness, 95),
  number(one.memory),
  `${number(one.serverShare)} %`,
  number(one.commands && total(one), 1),
];

/** @param {Measured} one */
const kinds = ({ store, size, figures: { latency, staleness }, joined, ownDelay, ownShare, load, cores }) =>
  [
    `${size}, ${store}:`,
    `acts p95 ${percentile(latency.act, 95)} ms, pages that follow p95 ${percentile(latency.follow, 95)} ms;`,
    `${staleness.count} outcomes on the board, the latest after ${percentile(staleness, 100)} ms;`,
    `joined in ${number(joined, 1)} s;`,
    `the learners themselves took ${number(ownShare)} % of a core, their own delay p99 ${number(ownDelay, 1)} ms;`,
    `load ${number(load, 1)} on ${cores} cores`,
  ].join(" ");

/** @param {Measured} one */
function commandLines(one) {
  if (!one.commands) return [];
  const each = one.commands.map(({ name, rate }) => `${name} ${number(rate, 1)}`).join(", ");
  if (one.figures.errors > 0)
    return [
      `${one.size}, ${one.store}: what failed asked the store for less, so its commands tell no price.`,
    ];
  const dollars = number(classHour(total(one)), 2);
  return [
    `${one.size}, ${one.store}: ${number(total(one), 1)} commands per learner-minute (${each}).`,
    `  A class of 1,000 would cost $${dollars} an hour at $${perHundredThousand.toFixed(2)} per 100,000 commands.`,
  ];
}

const total = ({ commands }) => commands.reduce((sum, { rate }) => sum + rate, 0);
