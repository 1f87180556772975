/**
 * Where everything lives that must outlast one request: text under a key, until its time to live has passed.
 * Every method rejects with `StoreUnavailable` when the store does not answer.
 */
export interface Store {
  /** The text under `key`, or null. With `ttlSeconds`, its time to live starts again. */
  get(key: string, ttlSeconds?: number): Promise<string | null>;

  /** Keeps `text` under `key` for `ttlSeconds`, a whole number of 1 or more. */
  set(key: string, text: string, ttlSeconds: number): Promise<void>;

  /** Removes the keys; those that are not there are no error. */
  delete(...keys: string[]): Promise<void>;

  /**
   * Replaces the text under `key` by what `change` makes of it, in one step: of two updates at once none is
   * lost. `change` may run more than once. When it returns what it was given, nothing is written; when it
   * returns null, the key is removed. Returns what is there afterwards.
   */
  update(key: string, change: (text: string | null) => string | null, ttlSeconds: number): Promise<string | null>;
}

/** The store did not answer, or answered something that is no answer. The same call may work in a moment. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}
