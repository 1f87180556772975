import { Redis } from "@upstash/redis";
import { patience } from "../patience";
import { checkMostRows, checkText, checkTtl, checkVersion } from "./accepted";
import { answer, isCount, isOk, isTextOrNull } from "./answer";
import { compareAndSet, isOutcome } from "./compare-and-set";
import { inOneStep } from "./one-step";
import { type Store, TableFull } from "./store";
import {
  compareAndSetRow,
  isHeldRow,
  isRowOutcome,
  isRowsReply,
  readRow,
  readRows,
  rowsOf,
  textOfRow,
} from "./table-scripts";

/** How long one request may take, with its retries; and how long an update goes on trying. */
const limitMs = patience.trip;

type Place = { url: string; token: string };

const optionsFor = (place: Place) =>
  ({
    ...place,
    // Text in, text out: the client would otherwise make a number of a stored "123".
    automaticDeserialization: false,
    responseEncoding: false,
    enableAutoPipelining: true,
    enableTelemetry: false,
    // Next.js may otherwise keep the answers of `fetch`.
    cache: "no-store",
    // A function, so that each request gets a time limit of its own.
    signal: () => AbortSignal.timeout(limitMs),
  }) as const;

/** A client of its own, for whatever may be sent again. What is asked of it in one tick travels in one HTTP request. */
export const newClient = (place: Place) =>
  new Redis({ ...optionsFor(place), retry: { retries: 3, backoff: (tried) => 100 * 2 ** tried } });

/** Redis over Upstash's REST API: what makes the lab run on any number of instances. */
export function upstashStore(place: Place, redis = newClient(place)): Store {
  // A compare-and-set is not sent again: if only its answer was lost, the change would be made twice.
  const once = new Redis({ ...optionsFor(place), retry: { retries: 0 } });
  const update = inOneStep(limitMs);

  /** The answer to a compare-and-set. The next read has to see what it wrote, also where a replica answers it. */
  async function written<T>(pending: Promise<unknown>, isAnswer: (reply: unknown) => reply is T): Promise<T> {
    const outcome = await answer(pending, isAnswer);
    redis.readYourWritesSyncToken = once.readYourWritesSyncToken;
    return outcome;
  }

  return {
    async get(key, ttlSeconds) {
      checkText(key);
      if (ttlSeconds === undefined) return answer(redis.get(key), isTextOrNull);
      checkTtl(ttlSeconds);
      return answer(redis.getex(key, { ex: ttlSeconds }), isTextOrNull);
    },

    async set(key, text, ttlSeconds) {
      checkText(key);
      checkText(text);
      checkTtl(ttlSeconds);
      await answer(redis.set(key, text, { ex: ttlSeconds }), isOk);
    },

    async delete(...keys) {
      keys.forEach(checkText);
      // Redis refuses a DEL without keys.
      if (keys.length > 0) await answer(redis.del(...keys), isCount);
    },

    async update(key, change, ttlSeconds) {
      checkText(key);
      checkTtl(ttlSeconds);
      return update(
        key,
        {
          read: () => answer(redis.get(key), isTextOrNull),
          write: (before, after) => written(compareAndSet(once, key, before, after, ttlSeconds), isOutcome),
        },
        change,
      );
    },

    async updateRow(key, row, change, limits) {
      checkText(key);
      checkText(row);
      checkTtl(limits.ttlSeconds);
      checkMostRows(limits.mostRows);
      return update(
        JSON.stringify([key, row]),
        {
          read: async () => textOfRow(await answer(readRow(redis, key, row), isHeldRow)),
          async write(before, after) {
            const pending = compareAndSetRow(once, { key, row }, before, after, limits);
            const outcome = await written(pending, isRowOutcome);
            if (outcome[0] === 2) throw new TableFull(`The table has ${limits.mostRows} rows or more`);
            return outcome;
          },
        },
        change,
      );
    },

    async rows(key, since = 0) {
      checkText(key);
      checkVersion(since);
      return rowsOf(await answer(readRows(redis, key, since), isRowsReply));
    },
  };
}
