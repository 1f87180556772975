import { LRUCache } from "lru-cache";
import { checkText, checkTtl } from "./accepted";
import type { Store } from "./store";

/** About what the cache's own bookkeeping takes for one entry, so that many tiny texts are bounded as well. */
const entryBytes = 200;

/** An upper bound: V8 keeps a character in two bytes, or in one when the whole text is Latin-1. */
const sizeOf = (key: string, text: string) => 2 * (key.length + text.length) + entryBytes;

/**
 * The embedded store: one process, gone when it ends. It keeps at most `maxBytes`; beyond that the least recently
 * used goes first, as in a Redis with `maxmemory-policy allkeys-lru`.
 *
 * The default holds a thousand labs of 100,000 characters. Labs are nearly all ASCII, so it really takes half, which
 * leaves a machine with 512 MB its share for everything else.
 *
 * Nothing wakes up to clear what has expired (timers end at 24 days, and lifetimes here do not): it is gone for every
 * reader at once, and its room is taken back when it is asked for or when it is the least recently used.
 */
export function memoryStore({ maxBytes = 256 * 1024 * 1024 }: { maxBytes?: number } = {}): Store {
  const entries = new LRUCache<string, string>({
    maxSize: maxBytes,
    sizeCalculation: (text, key) => sizeOf(key, text),
  });

  const read = (key: string) => entries.get(key) ?? null;

  const write = (key: string, text: string, ttlSeconds: number) => {
    checkText(text);
    if (sizeOf(key, text) > maxBytes) {
      throw new RangeError(`A text of ${text.length} characters is larger than the whole store`);
    }
    entries.set(key, text, { ttl: ttlSeconds * 1000 });
  };

  // The methods are async so that what they refuse is a rejection, and hold no await, so each is one step.
  return {
    async get(key, ttlSeconds) {
      checkText(key);
      if (ttlSeconds !== undefined) checkTtl(ttlSeconds);
      const text = read(key);
      if (text !== null && ttlSeconds !== undefined) write(key, text, ttlSeconds);
      return text;
    },

    async set(key, text, ttlSeconds) {
      checkText(key);
      checkTtl(ttlSeconds);
      write(key, text, ttlSeconds);
    },

    async delete(...keys) {
      keys.forEach(checkText);
      for (const key of keys) entries.delete(key);
    },

    async update(key, change, ttlSeconds) {
      checkText(key);
      checkTtl(ttlSeconds);
      const before = read(key);
      const after = change(before);
      if (after === before) return before;
      if (after === null) entries.delete(key);
      else write(key, after, ttlSeconds);
      return after;
    },
  };
}
