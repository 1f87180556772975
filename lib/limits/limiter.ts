import { Redis } from "@upstash/redis";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { type Env, readEnv } from "@/lib/env";
import { Problem } from "@/lib/problem";
import { oncePerProcess } from "@/lib/store/once-per-process";
import { StoreUnavailable } from "@/lib/store/store";

/** How often one asker may do something: `points` times in `seconds`. */
export type Limit = { name: string; points: number; seconds: number };

/**
 * Counts that `who` does it once more, on all instances together.
 * @throws {Problem} 429 when he has done it too often, with the seconds to wait
 */
export async function spend(limit: Limit, who: string, limiter = limiterOf(limit)): Promise<void> {
  try {
    await limiter.consume(who);
  } catch (error) {
    if (!(error instanceof RateLimiterRes))
      throw new StoreUnavailable("The store did not count this request", { cause: error });
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new Problem(
      429,
      "Too many have asked for this from your network.",
      `Try again in ${seconds} s.`,
      undefined,
      seconds,
    );
  }
}

const limiterOf = (limit: Limit) =>
  oncePerProcess(`limit.${limit.name}`, () => makeLimiter(limit, readEnv().store));

/** Counts where `store` says: in this process, or in the Redis that all instances share. */
export function makeLimiter({ name, points, seconds }: Limit, store: Env["store"]): RateLimiterAbstract {
  const options = { keyPrefix: `limit:${name}`, points, duration: seconds };
  if (store.kind === "memory") return new RateLimiterMemory(options);
  return new RateLimiterRedis({
    ...options,
    storeClient: scripts(store),
    useRedisPackage: true,
    // Whoever is over the limit costs the store nothing more until his time is over.
    inMemoryBlockOnConsumed: points,
  });
}

/** Upstash's client as the limiter wants it: it needs one that runs its script, in the manner of node-redis. */
function scripts({ url, token }: { url: string; token: string }) {
  const redis = new Redis({
    url,
    token,
    enableTelemetry: false,
    cache: "no-store",
    retry: { retries: 0 },
    signal: () => AbortSignal.timeout(2000),
  });
  return {
    eval: (script: string, { keys, arguments: values }: { keys: string[]; arguments: string[] }) =>
      redis.eval(script, keys, values),
  };
}
