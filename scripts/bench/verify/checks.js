// Checks a good cookie of each mechanism for a while whenever it is told to, and tells how long one check took:
//   node scripts/bench/verify/checks.js
import { createInterface } from "node:readline";
import { load } from "../../lane/load.js";

/** How long each is checked, in milliseconds. */
const long = 100;

const { mechanisms } = await load("lib/mechanisms/index.ts");
const { recordsIn } = await load("lib/lab/records.ts");

const key = "of-a-bench-which-has-nothing-to-hide-at-all";
const subjects = [];
for (const mechanism of mechanisms) {
  const server = {
    keys: [key],
    now: Date.now(),
    lifetimeSeconds: 30 * 24 * 60 * 60,
    absoluteSeconds: null,
    failsOpen: false,
    records: recordsIn([]),
    setLifetime() {},
  };
  subjects.push({ mechanism, server, cookie: await mechanism.issue("alice", server) });
}
const cookies = subjects.map(({ mechanism, cookie }) => [mechanism.id, cookie]);
console.log(JSON.stringify({ key, cookies: Object.fromEntries(cookies) }));

for await (const _ of createInterface(process.stdin)) {
  const times = {};
  for (const subject of subjects) times[subject.mechanism.id] = await timeOf(subject);
  console.log(JSON.stringify(times));
}

/** In microseconds. */
async function timeOf({ mechanism, server, cookie }) {
  const began = performance.now();
  let checks = 0;
  let took = 0;
  for (; took < long; took = performance.now() - began, checks++) {
    const { accepted } = await mechanism.verify(cookie, server);
    if (!accepted) throw new Error(`${mechanism.id} refuses its own cookie`);
  }
  return (took * 1000) / checks;
}
