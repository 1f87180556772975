import type { MechanismId } from "@/lib/mechanisms";
import type { Records, SessionRecord } from "@/lib/mechanisms/mechanism";
import { type Backend, labLifetime } from "./lab";

/** A site's part of the store, counting what a request asks of it. */
export type CountedRecords = Records & {
  readonly reads: number;
  readonly writes: number;
  /** Removes every record, as an operator who flushes the store. */
  clear(): Promise<void>;
};

const mostRecords = 48;

const parse = (text: string | null): SessionRecord | null => (text === null ? null : JSON.parse(text));

/**
 * The records of one site in one lab. Besides them it keeps the list of their keys, oldest first, and lets go
 * of the oldest when there are too many. The time to live in the store only tidies up: it is the lab's, for
 * the store's clock is not the lab's and an expired record must still be there to be refused as expired.
 */
export function recordsOf({ store }: Backend, lab: string, mechanism: MechanismId): CountedRecords {
  const list = `lab:${lab}:${mechanism}:records`;
  const place = (key: string) => `lab:${lab}:${mechanism}:record:${key}`;
  const read = (text: string | null): string[] => (text === null ? [] : JSON.parse(text));
  let reads = 0;
  let writes = 0;

  return {
    get reads() {
      return reads;
    },
    get writes() {
      return writes;
    },

    async get(key) {
      reads += 1;
      return parse(await store.get(place(key), labLifetime));
    },

    async set(key, record) {
      writes += 1;
      let tooOld: string[] = [];
      await store.set(place(key), JSON.stringify(record), labLifetime);
      await store.update(
        list,
        (text) => {
          const keys = [...read(text).filter((other) => other !== key), key];
          tooOld = keys.slice(0, -mostRecords);
          return JSON.stringify(keys.slice(-mostRecords));
        },
        labLifetime,
      );
      if (tooOld.length > 0) await store.delete(...tooOld.map(place));
    },

    async update(key, change) {
      writes += 1;
      await store.update(place(key), (text) => text && JSON.stringify(change(JSON.parse(text))), labLifetime);
    },

    async delete(key) {
      writes += 1;
      await store.delete(place(key));
      await store.update(
        list,
        (text) => JSON.stringify(read(text).filter((other) => other !== key)),
        labLifetime,
      );
    },

    async entries() {
      const keys = read(await store.get(list, labLifetime));
      reads += keys.length;
      const records = await Promise.all(
        keys.map(async (key) => [key, parse(await store.get(place(key)))] as const),
      );
      return records.flatMap(([key, record]) => (record ? [[key, record]] : []));
    },

    async clear() {
      const keys = read(await store.get(list));
      await store.delete(list, ...keys.map(place));
    },
  };
}
