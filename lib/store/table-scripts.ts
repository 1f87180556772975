import type { Redis } from "@upstash/redis";
import { argument, isOutcome, type Outcome } from "./compare-and-set";
import { firstVersion } from "./first-version";
import type { Rows } from "./store";

/**
 * A table is one hash. Its field "=name" holds a row, "7 text" when the row was last written in version 7; "version"
 * is the newest, and "from" that with which the table began or last lost a row. Versions are kept and told as text:
 * Lua would write a number that large with an exponent.
 */
const writeScript = `
local field, before, after, ttl, most, first = unpack(ARGV)
local held = redis.call("HGET", KEYS[1], field)
local text = held and string.match(held, "^%d+ (.*)$")
if (text and "=" .. text or "") ~= before then return { 0, text } end
if not held and redis.call("HLEN", KEYS[1]) - 2 >= tonumber(most) then return { 2 } end
local newest = redis.call("HGET", KEYS[1], "version")
local version = newest and string.format("%.0f", tonumber(newest) + 1) or first
redis.call("HSET", KEYS[1], "version", version)
if after == "" then redis.call("HDEL", KEYS[1], field)
else redis.call("HSET", KEYS[1], field, version .. " " .. string.sub(after, 2)) end
if after == "" or not newest then redis.call("HSET", KEYS[1], "from", version) end
redis.call("EXPIRE", KEYS[1], ttl)
return { 1 }`;

const readScript = `
local version, from = unpack(redis.call("HMGET", KEYS[1], "version", "from"))
if not version then return { "0", 1, {} } end
local since = tonumber(ARGV[1])
if since == tonumber(version) then return { version, 0, {} } end
local isWhole = since < tonumber(from) or since > tonumber(version)
local fields, rows = redis.call("HGETALL", KEYS[1]), {}
for i = 1, #fields, 2 do
  if string.sub(fields[i], 1, 1) == "=" then
    local written, text = string.match(fields[i + 1], "^(%d+) (.*)$")
    if isWhole or tonumber(written) > since then table.insert(rows, { string.sub(fields[i], 2), text }) end
  end
end
return { version, isWhole and 1 or 0, rows }`;

const isText = (reply: unknown): reply is string => typeof reply === "string";
const fieldOf = (row: string) => `=${row}`;

/** What the table under `key` holds in the field of `row`; `textOfRow` reads it. */
export const readRow = (redis: Redis, key: string, row: string): Promise<unknown> =>
  redis.hget(key, fieldOf(row));

export const isHeldRow = (reply: unknown): reply is string | null =>
  reply === null || (isText(reply) && /^\d+ /.test(reply));

export const textOfRow = (held: string | null) => (held === null ? null : held.slice(held.indexOf(" ") + 1));

/** [2] when the row would be one too many; else as of a key. */
export type RowOutcome = Outcome | [2];

/** `compareAndSet` for one row of the table under `key`. */
export function compareAndSetRow(
  redis: Redis,
  { key, row }: { key: string; row: string },
  before: string | null,
  after: string | null,
  { ttlSeconds, mostRows }: { ttlSeconds: number; mostRows: number },
): Promise<unknown> {
  const texts = [fieldOf(row), argument(before), argument(after)];
  return redis.eval(writeScript, [key], [...texts, ...[ttlSeconds, mostRows, firstVersion()].map(String)]);
}

export const isRowOutcome = (reply: unknown): reply is RowOutcome =>
  isOutcome(reply) || (Array.isArray(reply) && reply[0] === 2);

/** What has changed in the table under `key` since a version. `rowsOf` reads the answer. */
export const readRows = (redis: Redis, key: string, since: number): Promise<unknown> =>
  redis.eval(readScript, [key], [String(since)]);

type RowsReply = [version: string, isWhole: 0 | 1, rows: Rows["rows"]];

const isRow = (row: unknown) => Array.isArray(row) && row.length === 2 && row.every(isText);

export function isRowsReply(reply: unknown): reply is RowsReply {
  if (!Array.isArray(reply)) return false;
  const [version, isWhole, rows] = reply;
  if (!isText(version) || !/^\d+$/.test(version) || !Array.isArray(rows)) return false;
  return (isWhole === 0 || isWhole === 1) && rows.every(isRow);
}

export const rowsOf = ([version, isWhole, rows]: RowsReply): Rows => ({
  version: Number(version),
  isWhole: isWhole === 1,
  rows,
});
