import { type Json, type Records, StoreAway } from "@/lib/mechanisms/mechanism";
import { recordName } from "./record-name";

/** What a site has in the store: values under their keys, the oldest first. */
export type Stored = [key: string, value: Json][];

/** A site's part of the store, counting how often a request reads from it and writes to it. */
export type CountedRecords = Records & { readonly reads: number; readonly writes: number };

const mostRecords = 48;

/**
 * Reads and changes `stored` in place. When there are too many records the oldest goes, and none has a long name. A store that is `away` keeps
 * what it has and answers nobody; a read that was not answered counts as one. `onDrop` is told when a record goes for
 * want of room.
 */
export function recordsIn(stored: Stored, away = false, onDrop = () => {}): CountedRecords {
  const at = (key: string) => {
    const name = recordName(key);
    return stored.findIndex(([other]) => other === name);
  };
  const remove = (key: string) => {
    if (at(key) !== -1) stored.splice(at(key), 1);
  };
  const counts = { reads: 0, writes: 0 };
  const count = (what: "reads" | "writes", times = 1) => {
    counts[what] += times;
    if (away) throw new StoreAway("The site's store was taken away.");
  };

  return {
    get reads() {
      return counts.reads;
    },
    get writes() {
      return counts.writes;
    },

    async get<Value extends Json>(key: string) {
      count("reads");
      return copyOf((stored[at(key)]?.[1] ?? null) as Value | null);
    },

    async set(key, value) {
      count("writes");
      remove(key);
      stored.push([recordName(key), copyOf(value)]);
      if (stored.length > mostRecords) onDrop();
      stored.splice(0, stored.length - mostRecords);
    },

    async delete(key) {
      count("writes");
      remove(key);
    },

    async entries<Value extends Json>() {
      count("reads", stored.length);
      return copyOf(stored) as [string, Value][];
    },
  };
}

/** Through JSON, as through a store; that is also quicker than `structuredClone` for so little. */
const copyOf = <Value extends Json>(value: Value): Value => JSON.parse(JSON.stringify(value));
