import type { Table } from "./table";

/**
 * What memory keeps under a key: a text, or a table and how much its rows take. Each write to a table makes a new
 * entry, for the cache takes no value's size a second time.
 */
export type Entry = string | { table: Table; bytes: number };

/** About what the cache's own bookkeeping takes for one entry, so that many tiny texts are bounded as well. */
const entryBytes = 200;

/** An upper bound: V8 keeps a character in two bytes, or in one when the whole text is Latin-1. */
const sizeOf = (key: string, text: string) => 2 * (key.length + text.length) + entryBytes;

export const sizeOfRow = (row: string, text: string | null) => (text === null ? 0 : sizeOf(row, text));

export const sizeOfEntry = (key: string, entry: Entry) =>
  typeof entry === "string" ? sizeOf(key, entry) : sizeOf(key, "") + entry.bytes;
