import fc from "fast-check";
import { Float } from "./python-float";
import { Markup, Tuple, Uuid } from "./tagged-values";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  // Control characters, halves of surrogate pairs.
  fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.stringMatching(/^(ab?){0,400}$/),
);

const key = fc.oneof(
  text,
  fc.constantFrom(" t", " b", " m", " u", " d", " di", " t__", " di__", " x", "__proto__", "_permanent"),
);

const leaf = fc.oneof(
  text,
  fc.constantFrom(null, true, false),
  fc.maxSafeInteger(),
  fc.bigInt().filter((integer) => !Number.isSafeInteger(Number(integer))),
  fc.double().map((number) => (Number.isInteger(number) ? new Float(number) : number)),
  fc.uint8Array(),
  text.map((text) => new Markup(text)),
  fc.uuid().map((uuid) => Uuid.parse(uuid)),
  // A date of the years 1 to 99 does not come back as it was, in Flask as here.
  fc
    .integer({ min: Date.UTC(100, 0) / 1000, max: Date.UTC(9999, 11, 31) / 1000 })
    .map((seconds) => new Date(seconds * 1000)),
);

const object = (value: fc.Arbitrary<unknown>) =>
  fc
    .array(fc.tuple(key, value), { minLength: 1, maxLength: 4 })
    .map((members) => Object.fromEntries(members));

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    leaf,
    object(tie("value")),
    fc.constant({}),
    fc.array(tie("value")),
    fc.array(tie("value")).map((items) => new Tuple(items)),
  ),
}));

/** Sessions with something in them, of every kind of value that a Flask session can hold. */
export const sessions: fc.Arbitrary<Record<string, unknown>> = object(value);

/** A value in the notation of e2e/servers/real_flask.py. It shares nothing with the tags, so it can put them to the test. */
export function notation(value: unknown): unknown {
  if (value instanceof Float) return { float: Object.is(value.value, -0) ? "-0" : String(value.value) };
  if (typeof value === "bigint") return { int: String(value) };
  if (typeof value === "number" && !Number.isInteger(value)) return { float: String(value) };
  if (Array.isArray(value)) return value.map(notation);
  if (value instanceof Tuple) return { tuple: value.items.map(notation) };
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("hex") };
  if (value instanceof Markup) return { markup: value.text };
  if (value instanceof Uuid) return { uuid: String(value) };
  if (value instanceof Date) return { datetime: value.getTime() / 1000 };
  if (typeof value !== "object" || value === null) return value;
  return { dict: Object.entries(value).map(([key, item]) => [key, notation(item)]) };
}
