/**
 * What a table holds. `isWhole`: these are all its rows, and whoever kept others forgets them; else those changed since
 * the version asked for.
 */
export type Rows = { version: number; isWhole: boolean; rows: [row: string, text: string][] };

/**
 * Where everything lives that must outlast one request: a text or a table of texts under a key, until its time to
 * live has passed. Every method rejects with `StoreUnavailable` when the store does not answer, or holds a table
 * where a text is asked for or the other way round, and with `RangeError` when it is given what no store keeps: a
 * time to live that is not a whole number of seconds, 1 or more, or a key, row or text that is not well-formed Unicode.
 */
export interface Store {
  /** The text under `key`, or null. With `ttlSeconds`, its time to live starts again. */
  get(key: string, ttlSeconds?: number): Promise<string | null>;

  /** Keeps `text` under `key` for `ttlSeconds`. */
  set(key: string, text: string, ttlSeconds: number): Promise<void>;

  /** Removes the keys; those that are not there are no error. */
  delete(...keys: string[]): Promise<void>;

  /**
   * Replaces the text under `key` by what `change` makes of it, in one step: of two updates at once none is
   * lost. `change` may run more than once; an error that it throws is thrown on, and nothing is written. When it
   * returns what it was given, nothing is written and the time to live goes on; when it returns null, the key is
   * removed. Returns what is there afterwards. After `StoreUnavailable` the change may have been made or not,
   * but never twice.
   */
  update(
    key: string,
    change: (text: string | null) => string | null,
    ttlSeconds: number,
  ): Promise<string | null>;

  /**
   * Replaces the text of one row of the table under `key`, as `update` does that of a key: null is a row that is not
   * there. A row that is new is refused with `TableFull` when the table has `mostRows`. Each write starts the time to
   * live of the whole table again. A table whose last row is removed stays until then, with no rows.
   */
  updateRow(
    key: string,
    row: string,
    change: (text: string | null) => string | null,
    limits: { ttlSeconds: number; mostRows: number },
  ): Promise<string | null>;

  /**
   * The rows of the table under `key`, in no order; or, with the `version` of an earlier answer, those that have
   * changed since, as long as that can be told: no row has been removed, and the table has not been begun anew. A
   * table that is absent has no rows, and version 0.
   */
  rows(key: string, since?: number): Promise<Rows>;
}

/** The store did not answer, or answered something that is no answer. The same call may work in a moment. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";

  /** By name: each copy of this module that Next.js loads has a class of its own, and they share one store. */
  static override [Symbol.hasInstance](value: unknown): value is StoreUnavailable {
    return value instanceof Error && value.name === "StoreUnavailable";
  }
}

/** The table has as many rows as it may. Those that it has can still be changed. */
export class TableFull extends Error {
  override readonly name = "TableFull";

  /** By name, for the same reason. */
  static override [Symbol.hasInstance](value: unknown): value is TableFull {
    return value instanceof Error && value.name === "TableFull";
  }
}
