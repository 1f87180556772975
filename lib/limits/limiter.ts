import type { Redis } from "@upstash/redis";
import { LRUCache } from "lru-cache";
import { RateLimiterRedis } from "rate-limiter-flexible";
import { readLimits } from "@/lib/env";
import { Problem } from "@/lib/problem";
import { sharedClient } from "@/lib/store";
import { answer } from "@/lib/store/answer";
import { oncePerProcess } from "@/lib/store/once-per-process";
import { inMemory, mostAskers } from "./in-memory";
import { type Counted, type Limit, limitsFrom } from "./limits";

/** Counts how often each asks. Rejects with the time to wait when it is too often. */
export type Limiter = { consume(who: string): Promise<unknown> };

/** `over`: who has to wait, as far as this process knows. */
type Counting = { limit: Limit; limiter: Limiter; over: LRUCache<string, true> };

/**
 * Counts that `who` does something once more, on all instances together.
 * @throws {Problem} 429 when he has done it too often, with the seconds to wait
 */
export async function spend(what: Counted, who: string): Promise<void> {
  const { limit, limiter, over } = processLimiters()[what];
  try {
    await spendOf(limit, limiter, who);
  } catch (error) {
    if (error instanceof Problem) over.set(who, true, { ttl: (error.retryAfterSeconds ?? 0) * 1000 });
    throw error;
  }
}

/**
 * What to tell whoever did it too often when this process last counted him, as long as he has to wait; nothing is counted, and
 * no store is asked.
 */
export function refusalOf(what: Counted, who: string): Problem | undefined {
  const { limit, over } = processLimiters()[what];
  const left = over.getRemainingTTL(who);
  return left > 0 ? tooOften(limit, left) : undefined;
}

/** `spend` with a limiter that is given. @throws {Problem} 429 */
export async function spendOf(limit: Limit, limiter: Limiter, who: string): Promise<void> {
  try {
    await limiter.consume(who);
  } catch (error) {
    throw isOver(error) ? tooOften(limit, error.msBeforeNext) : error;
  }
}

function tooOften({ tooMany }: Limit, msLeft: number): Problem {
  const seconds = Math.max(1, Math.ceil(msLeft / 1000));
  const wait = seconds <= 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
  return new Problem(429, tooMany, `Try again in ${wait}.`, undefined, seconds);
}

/** By its shape: the limiter outlives the module that made it, and its class is another then. */
const isOver = (error: unknown): error is { msBeforeNext: number } =>
  typeof error === "object" && error !== null && "msBeforeNext" in error;

/** The environment is read once: to read it with every request takes longer than to count. */
const processLimiters = () =>
  oncePerProcess("limiters", () => {
    const redis = sharedClient();
    const limiters = Object.entries(limitsFrom(readLimits())).map(([name, limit]) => [
      name,
      { limit, limiter: makeLimiter(name, limit, redis), over: new LRUCache({ max: mostAskers }) },
    ]);
    return Object.fromEntries(limiters) as Record<Counted, Counting>;
  });

/** Counts in the Redis that all instances share, or else in this process. */
export function makeLimiter(name: string, { points, seconds }: Limit, redis?: Redis): Limiter {
  const options = { keyPrefix: `limit:${name}`, points, duration: seconds };
  if (!redis) return inMemory(options);
  return new RateLimiterRedis({
    ...options,
    storeClient: scripts(redis),
    useRedisPackage: true,
    // Whoever is over the limit is not counted in the store any more until his time is over.
    inMemoryBlockOnConsumed: points,
  });
}

/** Upstash's client as the limiter wants it: it needs one that runs its script, in the manner of node-redis. */
const scripts = (redis: Redis) => ({
  eval: (script: string, { keys, arguments: values }: { keys: string[]; arguments: string[] }) =>
    answer(redis.eval(script, keys, values), isCountAndTime),
});

/** How often it was asked for, and for how many milliseconds that counts. */
const isCountAndTime = (reply: unknown): reply is [count: number, left: number] =>
  Array.isArray(reply) && reply.length === 2 && reply.every(Number.isInteger);
