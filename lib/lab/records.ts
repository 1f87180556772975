import type { Json, Records } from "@/lib/mechanisms/mechanism";

/** What a site has in the store: values under their keys, the oldest first. */
export type Stored = [key: string, value: Json][];

/** A site's part of the store, counting how often a request reads from it and writes to it. */
export type CountedRecords = Records & { readonly reads: number; readonly writes: number };

const mostRecords = 48;

/** Reads and changes `stored` in place. When there are too many records the oldest goes. */
export function recordsIn(stored: Stored): CountedRecords {
  const at = (key: string) => stored.findIndex(([other]) => other === key);
  const remove = (key: string) => {
    if (at(key) !== -1) stored.splice(at(key), 1);
  };
  const counts = { reads: 0, writes: 0 };

  return {
    get reads() {
      return counts.reads;
    },
    get writes() {
      return counts.writes;
    },

    async get<Value extends Json>(key: string) {
      counts.reads += 1;
      return structuredClone((stored[at(key)]?.[1] ?? null) as Value | null);
    },

    async set(key, value) {
      counts.writes += 1;
      remove(key);
      stored.push([key, structuredClone(value)]);
      stored.splice(0, stored.length - mostRecords);
    },

    async delete(key) {
      counts.writes += 1;
      remove(key);
    },

    async entries<Value extends Json>() {
      counts.reads += stored.length;
      return structuredClone(stored) as [string, Value][];
    },
  };
}
