import { RateLimiterMemory } from "rate-limiter-flexible";

/** How many askers one limit counts at most: half a kilobyte each, so that all limits together stay below 50 MB. */
export const mostAskers = 10_000;

type Options = ConstructorParameters<typeof RateLimiterMemory>[0];

/** Counts in this process. Whoever comes from ever new addresses makes it forget the oldest of them, not grow. */
export function inMemory(options: Options, most = mostAskers) {
  const limiter = new RateLimiterMemory(options);
  const askers = new Set<string>();

  return {
    async consume(who: string) {
      const counted = await limiter.consume(who);
      if (!counted.isFirstInDuration) return;
      askers.delete(who);
      askers.add(who);
      if (askers.size <= most) return;
      const [oldest = ""] = askers;
      askers.delete(oldest);
      await limiter.delete(oldest);
    },
  };
}
