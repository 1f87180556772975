import { LRUCache } from "lru-cache";
import { checkMostRows, checkText, checkTtl, checkVersion } from "./accepted";
import { type Entry, sizeOfEntry, sizeOfRow } from "./entry";
import { type Store, StoreUnavailable, TableFull } from "./store";
import { Table } from "./table";

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
  const entries = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    sizeCalculation: (entry, key) => sizeOfEntry(key, entry),
  });

  const read = (key: string) => {
    const entry = entries.get(key) ?? null;
    if (entry === null || typeof entry === "string") return entry;
    throw new StoreUnavailable("The store holds a table where a text was asked for");
  };

  const readTable = (key: string) => {
    const entry = entries.get(key);
    if (typeof entry !== "string") return entry;
    throw new StoreUnavailable("The store holds a text where a table was asked for");
  };

  const write = (key: string, entry: Entry, ttlSeconds: number) => {
    const size = sizeOfEntry(key, entry);
    if (size > maxBytes) throw new RangeError(`${size} bytes are more than the whole store may keep`);
    entries.set(key, entry, { ttl: ttlSeconds * 1000 });
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
      checkText(text);
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
      if (after !== null) checkText(after);
      if (after === null) entries.delete(key);
      else write(key, after, ttlSeconds);
      return after;
    },

    async updateRow(key, row, change, { ttlSeconds, mostRows }) {
      checkText(key);
      checkText(row);
      checkTtl(ttlSeconds);
      checkMostRows(mostRows);
      const { table, bytes } = readTable(key) ?? { table: new Table(), bytes: 0 };
      const before = table.get(row);
      const after = change(before);
      if (after === before) return before;
      if (after !== null) checkText(after);
      if (before === null && table.count >= mostRows) {
        throw new TableFull(`The table has ${mostRows} rows or more`);
      }
      write(key, { table, bytes: bytes + sizeOfRow(row, after) - sizeOfRow(row, before) }, ttlSeconds);
      table.set(row, after);
      return after;
    },

    async rows(key, since = 0) {
      checkText(key);
      checkVersion(since);
      return readTable(key)?.table.since(since) ?? { version: 0, isWhole: true, rows: [] };
    },
  };
}
