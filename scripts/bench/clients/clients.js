import { isInstalled } from "../../../e2e/servers/redis-server.js";
import { startRedis } from "../../../e2e/servers/start-redis.js";
import { startServer } from "../../unlimited-server.js";
import { defaults, stolen } from "../lab.js";
import { inRounds } from "../load/rounds.js";
import { number } from "../number.js";

const sizes = [1, 10, 100];

/** For each mechanism. */
const labs = 10;

const heads = ["Store", "Clients", "Replays a second", "p50 ms", "p95 ms", "p99 ms"];

/** How long a replay takes, in memory and over Redis. */
export async function clients(effort) {
  const redis = isInstalled() ? await startRedis({ token: "bench" }) : undefined;
  const servers = { memory: await startServer(), ...(redis && { Redis: await startServer(storeAt(redis)) }) };
  try {
    const loaded = await inRounds(await subjectsOn(servers), effort);
    const rows = Object.keys(servers).flatMap((store) =>
      sizes.map((size) => row(store, size, loaded[`${store} ${size}`])),
    );
    return {
      tables: [{ heads, rows }],
      notes: redis ? [] : ["Not over Redis: redis-server is not on PATH."],
    };
  } finally {
    for (const server of Object.values(servers)) await server.stop();
    await redis?.stop();
  }
}

const storeAt = ({ url, token }) => ({
  UPSTASH_REDIS_REST_URL: url,
  UPSTASH_REDIS_REST_TOKEN: token,
  LAB_SECRET: "of-a-bench-which-has-nothing-to-hide",
});

async function subjectsOn(servers) {
  const subjects = {};
  for (const [store, { origin, pid }] of Object.entries(servers)) {
    const each = [];
    for (const mechanism of defaults) each.push(await stolen(origin, mechanism, labs));
    // One mechanism after the other, so that each moment has all of them.
    const requests = Array.from({ length: labs }, (_, at) => each.map((replays) => replays[at])).flat();
    for (const clients of sizes) subjects[`${store} ${clients}`] = { origin, pid, requests, clients };
  }
  return subjects;
}

const row = (store, size, { perSecond, ms }) => [
  store,
  size,
  number(perSecond),
  ...[50, 95, 99].map((percent) => number(ms[percent], ms[percent] < 10 ? 2 : 0)),
];
