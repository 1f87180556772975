import { availableParallelism, loadavg } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { startServer } from "../../unlimited-server.js";
import { peakMemory, processorTime } from "../process.js";
import { Class } from "./class.js";
import { startCountedRedis } from "./counted-redis.js";

/** How long learners act before anything is measured, in seconds. */
const warmUp = 6;

/**
 * Measures one class on a server of its own.
 * @param {{ store: string, size: number, seconds: number }} of
 */
export async function measure({ store, size, seconds }) {
  const redis = store === "redis" ? await startCountedRedis() : undefined;
  try {
    const server = await startServer(redis?.env);
    try {
      return { store, size, ...(await lesson({ server, redis, size, seconds })) };
    } finally {
      await server.stop();
    }
  } finally {
    await redis?.stop();
  }
}

async function lesson({ server: { port, pid }, redis, size, seconds }) {
  const group = new Class(port);
  const joined = await group.gather(size);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const now = () => ({
    at: performance.now(),
    server: processorTime(pid),
    own: process.cpuUsage(),
    counts: redis?.counts(),
  });
  let before = now();
  let after = before;
  const begin = () => {
    before = now();
    delay.enable();
  };
  const end = () => {
    after = now();
    delay.disable();
  };
  await group.takePart({ warmUp, seconds, begin, end });
  const took = (after.at - before.at) / 1000;
  const [own, ownBefore] = [after.own, before.own];
  return {
    joined,
    figures: group.figures,
    requestsPerSecond: group.figures.all.count / took,
    serverShare: (100 * (after.server - before.server)) / took,
    ownShare: (own.user + own.system - ownBefore.user - ownBefore.system) / 1e4 / took,
    /** Beyond the 10 ms at which it looks, in milliseconds. */
    ownDelay: delay.percentile(99) / 1e6 - 10,
    memory: peakMemory(pid),
    commands: commandsBetween(await before.counts, await after.counts, (size * took) / 60),
    load: loadavg()[0],
    cores: availableParallelism(),
  };
}

/** Commands in a learner's minute, by name, those used most first. */
function commandsBetween(before, after, learnerMinutes) {
  if (!before || !after) return undefined;
  return Object.entries(after)
    .map(([name, count]) => ({ name, rate: (count - (before[name] ?? 0)) / learnerMinutes }))
    .filter(({ rate }) => rate > 0)
    .sort((one, other) => other.rate - one.rate);
}
