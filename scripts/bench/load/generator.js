// Asks a server as fast as it answers, in a process of its own so that nothing else waits for it:
//   fork("scripts/bench/load/generator.js")
import { createHistogram } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "undici";

/** @typedef {{ path: string, headers: Record<string, string> }} Sent */

/**
 * @param {{ origin: string, requests: Sent[], clients: number, seconds: number }} asked each client is one connection,
 *   sends the next of the requests as soon as the last was answered, and all go round them
 */
async function load({ origin, requests, clients, seconds }) {
  const latency = createHistogram();
  const connections = Array.from({ length: clients }, () => new Client(origin));
  const failures = [];
  let next = 0;
  let isOver = false;

  const keepAsking = (client) =>
    new Promise((resolve) => {
      const ask = () => {
        if (isOver) return resolve(undefined);
        const began = process.hrtime.bigint();
        client.dispatch(
          { method: "GET", ...requests[next++ % requests.length] },
          {
            onRequestStart() {},
            onResponseStart(_, status) {
              if (status >= 300 && status !== 401) failures.push(`answered ${status}`);
            },
            onResponseData() {},
            onResponseEnd() {
              if (!isOver) latency.record(process.hrtime.bigint() - began);
              ask();
            },
            onResponseError(_, error) {
              failures.push(error.message);
              resolve(undefined);
            },
          },
        );
      };
      ask();
    });

  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const asked = connections.map(keepAsking);
  await wait(seconds * 1000);
  const [took, { user, system }] = [performance.now() - began, process.cpuUsage(cpu)];
  isOver = true;
  await Promise.all(asked);
  await Promise.all(connections.map((client) => client.close()));
  if (failures.length > 0) throw new Error(`${failures.length} requests failed: ${failures[0]}`);
  return {
    perSecond: (latency.count * 1000) / took,
    /** Of a core, from 0 to 1. */
    ownShare: (user + system) / 1000 / took,
    ms: Object.fromEntries([50, 95, 99].map((percent) => [percent, latency.percentile(percent) / 1e6])),
  };
}

process.on("message", (asked) =>
  load(asked).then(
    (measured) => process.send?.({ measured }),
    (error) => process.send?.({ failed: error.message }),
  ),
);
process.on("disconnect", () => process.exit());
