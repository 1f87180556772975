import { askerAt, cookiesIn } from "./asker.js";
import { complaint } from "./judge.js";
import { kinds } from "./kinds/index.js";
import { bytesOf } from "./message.js";
import { randomOf } from "./random.js";
import { readRoutes } from "./routes.js";
import { wireTo } from "./wire.js";
import { endWorld, newWorld } from "./world.js";

/** In how many parts the requests are sent, each of the same mixture, so that what has grown between two of them can be told. */
export const parts = 5;

/** After how many requests the oldest of the worlds is replaced: what is sent destroys them. */
const worldLasts = 400;

/**
 * @typedef {{ route: string, kind: string, sent: string, what: string }} Failure
 * @typedef {{ path: string, sent: number, statuses: Record<string, number>, failures: number }} Row
 */

/**
 * Sends every route so many requests of each kind, several at once, and judges the answers.
 * @param {{ port: number, each: number, seed: number, atOnce?: number, routes?: import("./routes.js").Route[],
 *   afterPart?: (part: number) => Promise<void> }} options
 * @returns {Promise<{ rows: Row[], failures: Failure[], sent: number }>}
 */
export async function attack({
  port,
  each,
  seed,
  atOnce = 16,
  routes = readRoutes(),
  afterPart = async () => {},
}) {
  const asker = askerAt(port);
  const worlds = [await newWorld(asker.ask), await newWorld(asker.ask), await newWorld(asker.ask)];
  const rows = routes.map(({ path }) => ({ path, sent: 0, statuses: {}, failures: 0 }));
  /** @type {Failure[]} */
  const failures = [];
  let sent = 0;
  let renewing = Promise.resolve();

  const renew = async () => {
    worlds.push(await newWorld(asker.ask));
    await endWorld(asker.ask, worlds.shift());
  };

  async function work(jobs) {
    const wire = wireTo(port);
    for (const job of jobs) {
      sent += 1;
      if (sent % worldLasts === 0) renewing = renewing.then(renew);
      await one(wire, job);
    }
    wire.close();
  }

  async function one(wire, { at, kind, number }) {
    const route = routes[at];
    const random = randomOf(seed * 7919 + number * 104729 + at * 31 + Object.keys(kinds).indexOf(kind));
    const message = kinds[kind]({ random, route, world: worlds[1], other: worlds[0] });
    const { bytes, isOdd } = bytesOf(message);
    const isHead = message.method === "HEAD";
    const asked = wire.ask(bytes, { isHead, isLast: isOdd, ends: isOdd });
    const answer = await asked.catch((error) => error);
    const row = rows[at];
    row.sent += 1;
    const status =
      answer instanceof Error ? "unreadable" : typeof answer === "string" ? answer : `${answer.status}`;
    row.statuses[status] = (row.statuses[status] ?? 0) + 1;
    const what = judged(message, answer, isOdd);
    if (what) {
      row.failures += 1;
      failures.push({ route: route.path, kind, sent: bytes.toString("latin1").slice(0, 3000), what });
    }
    if (status === "201") await forget(wire, answer);
  }

  /** What has begun is ended again, so that the store holds no more afterwards than before. */
  async function forget(wire, answer) {
    const { control, teacher } = cookiesIn(answer);
    const { lab, code } = JSON.parse(answer.body.toString());
    const target = control ? `/api/labs/${lab}` : `/api/rooms/${code}`;
    const cookie = control ? `control=${control}` : `teacher=${teacher}`;
    if ((!control && !(teacher && code)) || code === worlds[1].room) return;
    const { bytes } = bytesOf({
      method: "DELETE",
      target,
      headers: [["Cookie", cookie]],
      address: "10.0.0.1",
    });
    await wire.ask(bytes);
  }

  for (let part = 0; part < parts; part++) {
    const jobs = jobsOf(routes, each, part);
    await Promise.all(Array.from({ length: atOnce }, () => work(jobs)));
    await renewing;
    await afterPart(part);
  }
  for (const world of worlds) await endWorld(asker.ask, world);
  asker.close();
  return { rows, failures, sent };
}

/** The requests of one part, route by route and kind by kind, taken by whoever is free. */
function* jobsOf(routes, each, part) {
  const first = Math.ceil((each * part) / parts);
  const end = Math.ceil((each * (part + 1)) / parts);
  for (let number = first; number < end; number++)
    for (const kind of Object.keys(kinds))
      for (let at = 0; at < routes.length; at++) yield { at, kind, number };
}

/** What is not a request to the server it may leave without an answer, but not without hanging up. */
function judged({ method, target, headers }, answer, isOdd) {
  if (answer instanceof Error) return `its answer cannot be read: ${answer.message}`;
  if (answer === "silent") return "no answer came, nor did it hang up";
  if (answer === "closed") return isOdd ? null : "it hung up";
  const accept = headers
    .flatMap(([name, value]) => (name.toLowerCase() === "accept" ? value : []))
    .join(", ");
  const path = target.split(/[?#]/, 1)[0];
  try {
    return complaint({ method, path, accept }, answer);
  } catch (error) {
    return `its body cannot be read: ${error.message}`;
  }
}
