import { randomBytes } from "node:crypto";
import { Signer, splitLast } from "@/lib/itsdangerous/signer";
import { type Check, inspect, type Verdict } from "@/lib/verdict";
import { canonical, signatureEvidence } from "./itsdangerous-cookie";
import { type Mechanism, type Server, seconds } from "./mechanism";
import { type Ask, found, orSilent, orThrow, silent } from "./silent-store";

/** A session's record. `expiresAt` is its TTL in the store, in seconds since 1970. */
type Session = { user: string; expiresAt: number };

/**
 * Flask-KVSession on Redis as an article found it. The cookie holds `KEY_CREATED.signature`: the record's key, which
 * ends in the time at which the session was created. The lifetime counts from there and is never extended.
 *
 * Proves that the server made this key, when it did, and that a record stands under it. Logging out removes the cookie
 * from one browser and no more, so every copy works until the lifetime ends. The server remembers, and is not told to
 * forget. A session that is still held keeps its key when somebody signs in over it: whoever had the key has the
 * new session too (session fixation).
 *
 * Source: Flask-KVSession 0.6.2, https://github.com/mbr/flask-kvsession
 */
export const kvsession = {
  id: "kvsession",
  family: "revocable",
  asks: ["authentic", "in-time", "live"],
  skewSeconds: 0,

  async issue(user, server, held = "") {
    const { keys, now, lifetimeSeconds, records } = server;
    const open = (await verify(held, server, orThrow)).accepted;
    const key = open ? keyIn(held) : newKey(now);
    await records.set(key, { user, expiresAt: seconds(now) + lifetimeSeconds });
    return newestSigner(keys).sign(key);
  },

  verify: (cookie, server) => verify(cookie, server, orSilent),

  refresh: async () => null,

  logout: async () => "nothing",

  logoutEverywhere: async () => "nothing",

  forge: async (_user, { keys, now }) => newestSigner(keys).sign(newKey(now)),

  canonical,
} as const satisfies Mechanism;

function verify(cookie: string, server: Server, ask: Ask): Promise<Verdict> {
  const { keys, now, lifetimeSeconds, records } = server;
  return inspect(async (check: Check) => {
    const [key, signature] = splitLast(cookie, ".") ?? [cookie, ""];
    const matches = newestSigner(keys).verifies(key, signature);
    check("authentic", matches, signatureEvidence(matches));
    const created = createdIn(key);
    if (created === null) check("authentic", false, "signed, but no key of a session");
    const age = now - created * 1000;
    const saw = `created ${tenths(age)} s ago, limit ${lifetimeSeconds} s`;
    check("in-time", age <= lifetimeSeconds * 1000, saw);
    const answer = await ask(records.get<Session>(key));
    const isOver = answer !== silent && answer !== null && answer.expiresAt < seconds(now);
    return found(check, isOver ? null : answer).user;
  });
}

/** Flask-KVSession reads `app.secret_key` and was never told of Flask's `SECRET_KEY_FALLBACKS`: one key, the newest. */
const newestSigner = (keys: string[]) => new Signer(keys.at(-1) ?? "");

/** 64 random bits and the time, both in hexadecimal digits without leading zeros, as Python writes `%x_%x`. */
const newKey = (now: number) =>
  `${BigInt(`0x${randomBytes(8).toString("hex")}`).toString(16)}_${seconds(now).toString(16)}`;

const keyIn = (cookie: string) => splitLast(cookie, ".")?.[0] ?? cookie;

/**
 * When the session of a key was created, in seconds since 1970. To a signed value that is no key Flask-KVSession itself
 * answers with an error 500, which takes the key of the site to bring about.
 */
function createdIn(key: string): number | null {
  const [, created] = /^[0-9a-f]+_([0-9a-f]{1,12})$/.exec(key) ?? [];
  return created === undefined ? null : Number.parseInt(created, 16);
}

/** Milliseconds in seconds, no tenth too few: the limit counts fractions, and one that is passed is to look it. */
const tenths = (milliseconds: number) => Math.ceil(milliseconds / 100) / 10;

/**
 * Deletes the record of a cookie that is accepted.
 * @throws {StoreAway}
 */
export async function deleteRecord(cookie: string, server: Server): Promise<boolean> {
  const { accepted } = await verify(cookie, server, orThrow);
  if (accepted) await server.records.delete(keyIn(cookie));
  return accepted;
}
