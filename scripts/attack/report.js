import { markdown } from "../bench/markdown.js";

/** By how many bytes the heap may be larger after the last part than after the second, by when everything that is kept for a while is full. */
const mayGrow = 8e6;

/** How many of the failures are shown. */
const mostShown = 20;

/**
 * Prints what became of the requests. Returns whether all is well.
 * @param {{ rows: import("./attack.js").Row[], failures: import("./attack.js").Failure[], sent: number, seconds: number,
 *   memory: { heapUsed: number, rss: number, polluted: string[] }[], isAlive: boolean }} result
 */
export function report({ rows, failures, sent, seconds, memory, isAlive }) {
  const of = (statuses, pattern) =>
    `${Object.entries(statuses).reduce((sum, [status, count]) => (pattern.test(status) ? sum + count : sum), 0)}`;
  const columns = [/^2/, /^3/, /^4/, /^5/, /^[a-z]/];
  const lines = rows.map(({ path, sent, statuses, failures }) => [
    path,
    `${sent}`,
    ...columns.map((pattern) => of(statuses, pattern)),
    `${failures}`,
  ]);
  console.log(markdown(["Route", "Sent", "2xx", "3xx", "4xx", "5xx", "Hung up", "Failures"], lines));
  for (const { route, kind, sent, what } of failures.slice(0, mostShown))
    console.log(`\n${route}, ${kind}: ${what}\n${JSON.stringify(sent)}`);
  const [second, last] = [memory[1], memory.at(-1)];
  const grown = last.heapUsed - second.heapUsed;
  const mega = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`\n${sent} requests, ${Math.round(sent / seconds)} a second, ${failures.length} failures`);
  console.log(
    `Heap after the second fifth ${mega(second.heapUsed)}, after the last ${mega(last.heapUsed)}; resident ${mega(second.rss)} and ${mega(last.rss)}`,
  );
  if (grown > mayGrow) console.log(`The heap has grown by ${mega(grown)}.`);
  if (last.polluted.length > 0) console.log(`Every object has ${last.polluted.join(", ")} now.`);
  if (!isAlive) console.log("The server does not answer any more.");
  return failures.length === 0 && grown <= mayGrow && last.polluted.length === 0 && isAlive;
}
