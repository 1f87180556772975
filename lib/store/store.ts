/**
 * Where everything lives that must outlast one request: text under a key, until its time to live has passed.
 * Every method rejects with `StoreUnavailable` when the store does not answer, and with `RangeError` when it is
 * given what no store keeps: a time to live that is not a whole number of seconds, 1 or more, or a key or text
 * that is not well-formed Unicode.
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
}

/** The store did not answer, or answered something that is no answer. The same call may work in a moment. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";

  /** By name: each copy of this module that Next.js loads has a class of its own, and they share one store. */
  static override [Symbol.hasInstance](value: unknown): value is StoreUnavailable {
    return value instanceof Error && value.name === "StoreUnavailable";
  }
}
