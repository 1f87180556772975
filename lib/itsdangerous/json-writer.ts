import { Float, floatRepr } from "./python-float";
import { isWellFormed } from "./well-formed";

export type Style = {
  /** Objects by key, in the order of code points; without it, in their own order. */
  sortKeys: boolean;
  /** Everything but printable ASCII as `\uXXXX`; without it, text that has no UTF-8 is refused. */
  ensureAscii: boolean;
};

/**
 * Writes JSON as Python's `json.dumps` does with `separators=(",", ":")`. A safe integer is Python's int, as is any
 * bigint; other numbers and every `Float` are floats. Throws a TypeError for what JSON cannot say.
 */
export function dumps(value: unknown, style: Style): string {
  if (value === null || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number") return Number.isSafeInteger(value) ? String(value) : floatRepr(value);
  if (typeof value === "string") return quote(value, style);
  if (value instanceof Float) return value.toString();
  if (Array.isArray(value)) return `[${value.map((item) => dumps(item, style)).join(",")}]`;
  if (isPlainObject(value)) {
    const members = Object.entries(value);
    if (style.sortKeys) members.sort(([a], [b]) => compareCodePoints(a, b));
    return `{${members.map(([key, item]) => `${quote(key, style)}:${dumps(item, style)}`).join(",")}}`;
  }
  throw new TypeError(`${Object.prototype.toString.call(value)} is not JSON serializable`);
}

/** Whether a value is a bare object, as JSON makes them, and no instance of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function quote(text: string, { ensureAscii }: Style): string {
  const quoted = JSON.stringify(text);
  if (ensureAscii) return quoted.replace(/[^ -~]/g, (unit) => `\\u${hex(unit.charCodeAt(0))}`);
  // Python writes half a surrogate pair as it is and then fails to encode it.
  if (!isWellFormed(text)) throw new TypeError(`${quoted} has no UTF-8`);
  return quoted;
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, "0");
}

/** JavaScript compares UTF-16 units, which puts U+1F600 before U+FFFD. */
function compareCodePoints(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  const at = left.findIndex((char, index) => char !== right[index]);
  if (at < 0) return left.length - right.length;
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
}
