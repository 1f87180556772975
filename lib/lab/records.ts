import { type Json, type Records, StoreAway } from "@/lib/mechanisms/mechanism";
import { recordName } from "./record-name";
import { crowding } from "./room-for-one";

/** What a site has in the store: values under their keys, the oldest first, and by whose request each is there. */
export type Stored = [key: string, value: Json, by?: string][];

/** Of whom a session may have lost its record for want of room: of some senders, or of anybody. */
export type Dropped = true | string[];

/** A record that names a user is his session's own, and came with the request that began it. Of another nobody can tell. */
export function addDropped(before: Dropped = [], [, value, by]: Stored[number]): Dropped {
  const isSession = typeof value === "object" && value !== null && "user" in value;
  if (before === true || by === undefined || !isSession) return true;
  const senders = [...new Set([...before, by])];
  return senders.length > mostRecords || senders;
}

/** A site's part of the store, counting how often a request reads from it and writes to it. */
export type CountedRecords = Records & { readonly reads: number; readonly writes: number };

const mostRecords = 48;

/**
 * Reads and changes `stored` in place, for a request `by` somebody. When there are too many records the oldest goes of
 * whoever brought the most, and none has a long name. A store that is `away` keeps what it has and answers nobody; a read
 * that was not answered counts as one. `onDrop` is told when a record goes for want of room.
 */
export function recordsIn(
  stored: Stored,
  away = false,
  onDrop = (_dropped: Stored[number]) => {},
  by?: () => string | undefined,
): CountedRecords {
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
      const before = stored[at(key)];
      remove(key);
      const from = before ? before[2] : by?.();
      if (stored.length === mostRecords) {
        const [goes] = crowding(stored, ([, , by]) => by);
        if (goes) {
          onDrop(goes);
          stored.splice(stored.indexOf(goes), 1);
        }
      }
      const record = copyOf(value);
      stored.push(from === undefined ? [recordName(key), record] : [recordName(key), record, from]);
    },

    async delete(key) {
      count("writes");
      remove(key);
    },

    async entries<Value extends Json>() {
      count("reads", stored.length);
      return copyOf(stored.map(([key, value]) => [key, value])) as [string, Value][];
    },
  };
}

/** Through JSON, as through a store; that is also quicker than `structuredClone` for so little. */
const copyOf = <Value extends Json>(value: Value): Value => JSON.parse(JSON.stringify(value));
