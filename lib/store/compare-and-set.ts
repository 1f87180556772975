import type { Redis } from "@upstash/redis";

const script = `
local held = redis.call("GET", KEYS[1])
if (held and "=" .. held or "") ~= ARGV[1] then return { 0, held } end
if ARGV[2] == "" then redis.call("DEL", KEYS[1])
else redis.call("SET", KEYS[1], string.sub(ARGV[2], 2), "EX", ARGV[3]) end
return { 1 }`;

/** A key that is absent is written as "", a text as "=" and itself, so that an empty text is not an absent key. */
export const argument = (text: string | null) => (text === null ? "" : `=${text}`);

/** [1] when the text was set; [0, what is there instead] when somebody else was quicker. */
export type Outcome = [1] | [0, string | null];

/**
 * Sets `key` to `after`, or removes it for null, only if it still holds `before`. Redis runs a script with nothing
 * else in between, so this is one step. It answers with what it found, which saves the loser another read.
 */
export function compareAndSet(
  redis: Redis,
  key: string,
  before: string | null,
  after: string | null,
  ttlSeconds: number,
): Promise<unknown> {
  return redis.eval(script, [key], [argument(before), argument(after), String(ttlSeconds)]);
}

export function isOutcome(reply: unknown): reply is Outcome {
  if (!Array.isArray(reply)) return false;
  const [done, held] = reply;
  return done === 1 || (done === 0 && (held === null || typeof held === "string"));
}
