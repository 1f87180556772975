import { Redis } from "@upstash/redis";
import { checkText, checkTtl } from "./accepted";
import { compareAndSet, isOutcome } from "./compare-and-set";
import { inTurn } from "./in-turn";
import { type Store, StoreUnavailable } from "./store";

/** How long one request may take, with its retries; and how long an update goes on trying. */
const limitMs = 2000;

/** Redis over Upstash's REST API: what makes the lab run on any number of instances. */
export function upstashStore({ url, token }: { url: string; token: string }): Store {
  const options = {
    url,
    token,
    // Text in, text out: the client would otherwise make a number of a stored "123".
    automaticDeserialization: false,
    responseEncoding: false,
    // What is asked in one tick travels in one HTTP request.
    enableAutoPipelining: true,
    enableTelemetry: false,
    // Next.js may otherwise keep the answers of `fetch`.
    cache: "no-store",
    // A function, so that each request gets a time limit of its own.
    signal: () => AbortSignal.timeout(limitMs),
  } as const;
  const redis = new Redis({ ...options, retry: { retries: 3, backoff: (tried) => 100 * 2 ** tried } });
  // A compare-and-set is not sent again: if only its answer was lost, the change would be made twice.
  const once = new Redis({ ...options, retry: { retries: 0 } });
  const turn = inTurn();

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
      const end = performance.now() + limitMs;
      // In turn, so that the updates of this process do not make each other fail; others are left to race with.
      return turn(key, async () => {
        checkTime(end);
        let before = await answer(redis.get(key), isTextOrNull);
        for (;;) {
          const after = change(before);
          if (after === before) return before;
          if (after !== null) checkText(after);
          const [done, held] = await answer(compareAndSet(once, key, before, after, ttlSeconds), isOutcome);
          // The next read has to see this write, also where a replica answers it.
          redis.readYourWritesSyncToken = once.readYourWritesSyncToken;
          if (done === 1) return after;
          checkTime(end);
          before = held;
        }
      });
    },
  };
}

const isTextOrNull = (reply: unknown): reply is string | null => reply === null || typeof reply === "string";
const isOk = (reply: unknown): reply is "OK" => reply === "OK";
const isCount = (reply: unknown): reply is number => typeof reply === "number";

function checkTime(end: number): void {
  if (performance.now() < end) return;
  throw new StoreUnavailable("The store did not come to this update in time", {
    cause: new Error(`gave up after ${limitMs} ms`),
  });
}

/** What the store answered. Whatever goes wrong on the way is `StoreUnavailable`, and its cause says what. */
async function answer<T>(pending: Promise<unknown>, isAnswer: (reply: unknown) => reply is T): Promise<T> {
  try {
    const reply = await pending;
    if (!isAnswer(reply))
      throw new TypeError(`the reply to the command is of the wrong kind: ${typeof reply}`);
    return reply;
  } catch (error) {
    throw new StoreUnavailable("The store did not answer", { cause: withoutCommand(error) });
  }
}

/** The client ends some messages with the whole command. Keys and texts are learners' data and not for the log. */
function withoutCommand(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const [reason, command] = error.message.split(", command was: ");
  return command === undefined ? error : new Error(reason);
}
