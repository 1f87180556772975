import { decodeStandard } from "./base64";
import { formatHttpDate, parseHttpDate } from "./http-date";
import { loads } from "./json-reader";
import { dumps, isPlainObject } from "./json-writer";
import type { Dialect } from "./python-json";
import { Markup, Tuple, Uuid } from "./tagged-values";

/**
 * The JSON of Flask sessions: `TaggedJSONSerializer` (json/tag.py) over an app's default JSON provider. A value that
 * JSON cannot say is an object with one key, its tag. A datetime keeps its moment in whole seconds and loses its zone.
 */
export const taggedJson: Dialect = {
  dumps: (value) => dumps(tag(value), { sortKeys: true, ensureAscii: true }),
  loads: (text) => loads(text, untag),
};

/** What each tag makes of the value under it, whose own tags are read already. Throws where Python raises. */
const readers = new Map<string, (json: unknown) => unknown>([
  [" di", unescapeKey],
  [" t", (json) => new Tuple(elements(json))],
  [" b", bytes],
  [" m", (json) => new Markup(text(json))],
  [" u", (json) => Uuid.parse(text(json))],
  [" d", (json) => (json === null ? null : parseHttpDate(text(json)))],
]);

function untag(object: Record<string, unknown>): unknown {
  const [key = "", ...others] = Object.keys(object);
  const read = others.length === 0 ? readers.get(key) : undefined;
  return read === undefined ? object : read(object[key]);
}

function tag(value: unknown): unknown {
  if (isPlainObject(value)) return tagObject(value);
  if (value instanceof Tuple) return { " t": value.items.map(tag) };
  if (Array.isArray(value)) return value.map(tag);
  if (value instanceof Uint8Array) return { " b": Buffer.from(value).toString("base64") };
  if (value instanceof Markup) return { " m": value.text };
  if (value instanceof Uuid) return { " u": value.hex };
  if (value instanceof Date) return { " d": formatHttpDate(value) };
  return value;
}

/** An object that looks like a tag is escaped, or it would come back as something else. */
function tagObject(object: Record<string, unknown>): unknown {
  const members = Object.entries(object).map(([key, value]) => [key, tag(value)] as const);
  const [first, ...others] = members;
  if (first !== undefined && others.length === 0 && readers.has(first[0])) {
    return { " di": { [`${first[0]}__`]: first[1] } };
  }
  return Object.fromEntries(members);
}

function unescapeKey(json: unknown): unknown {
  const [first] = isPlainObject(json) ? Object.entries(json) : [];
  if (first === undefined) throw new TypeError("an escaped object needs a key");
  const [key, value] = first;
  // Python cuts two code points off, whatever they are.
  return { [[...key].slice(0, -2).join("")]: value };
}

/**
 * Python's `tuple(json)` takes anything that can be iterated over. Of an object, which Flask never writes here, it takes
 * the keys; those that look like array indices come first in JavaScript.
 */
function elements(json: unknown): unknown[] {
  if (Array.isArray(json) || typeof json === "string" || json instanceof Uint8Array) return [...json];
  if (json instanceof Tuple) return [...json.items];
  if (json instanceof Markup) return [...json.text];
  if (isPlainObject(json)) return Object.keys(json);
  throw new TypeError("not iterable");
}

function bytes(json: unknown): Uint8Array {
  const decoded = decodeStandard(text(json));
  if (decoded === null) throw new SyntaxError("no Base64");
  return decoded;
}

/**
 * Flask writes nothing but text here. Where Python goes on with something else all the same, with its `str()` or, for
 * an empty date, with None, this refuses; only the key's holder can see the difference.
 */
function text(json: unknown): string {
  if (json instanceof Markup) return json.text;
  if (typeof json === "string") return json;
  throw new TypeError("not a text");
}
