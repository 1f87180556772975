import { type Store, StoreUnavailable } from "./store";

/**
 * A store for one request: all that is asked of it has to be done within `limitMs` from now. What is not by then is
 * `StoreUnavailable`, and nothing is written any more that was not on its way.
 */
export function inTime(store: Store, limitMs: number): Store {
  const end = performance.now() + limitMs;
  const late = () =>
    new StoreUnavailable("The store was too slow for this request", {
      cause: new Error(`gave up after ${limitMs} ms`),
    });

  const checkTime = () => {
    if (performance.now() >= end) throw late();
  };

  async function ask<T>(call: () => Promise<T>): Promise<T> {
    checkTime();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const giveUp = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(late()), end - performance.now());
    });
    try {
      return await Promise.race([call(), giveUp]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** An update reads first. What it makes of that is written in time or not at all. */
  const before =
    (change: (text: string | null) => string | null) =>
    (text: string | null): string | null => {
      checkTime();
      return change(text);
    };

  return {
    get: (key, ttlSeconds) => ask(() => store.get(key, ttlSeconds)),
    set: (key, text, ttlSeconds) => ask(() => store.set(key, text, ttlSeconds)),
    delete: (...keys) => ask(() => store.delete(...keys)),
    update: (key, change, ttlSeconds) => ask(() => store.update(key, before(change), ttlSeconds)),
    updateRow: (key, row, change, limits) => ask(() => store.updateRow(key, row, before(change), limits)),
    rows: (key, since) => ask(() => store.rows(key, since)),
  };
}
