import { Float } from "./python-float";

/** What becomes of each object once its members are read, innermost first: Python's `object_hook`. */
export type ObjectHook = (object: Record<string, unknown>) => unknown;

/** CPython stops at 1000 frames; within a request to a small Flask app, that left it 990 brackets. */
const MAX_DEPTH = 990;

/** Python's `sys.int_info.default_max_str_digits`. */
const MAX_INTEGER_DIGITS = 4300;

const words: [string, unknown][] = [
  ["null", null],
  ["true", true],
  ["false", false],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
];

/**
 * Reads JSON as Python's `json.loads` does: with NaN and Infinity, whole floats as `Float`, integers beyond 2^53 as
 * bigint, the last of duplicate keys, and `__proto__` as a key like any other. Throws a SyntaxError.
 */
export function loads(text: string, objectHook: ObjectHook = (object) => object): unknown {
  return new Reader(text, objectHook).document();
}

class Reader {
  #at = 0;

  constructor(
    private readonly text: string,
    private readonly objectHook: ObjectHook,
  ) {}

  document(): unknown {
    const value = this.value(0);
    if (this.#at < this.text.length) throw this.unexpected();
    return value;
  }

  /** Any value, with the space around it. */
  private value(depth: number): unknown {
    this.space();
    const value = this.bareValue(depth);
    this.space();
    return value;
  }

  private bareValue(depth: number): unknown {
    switch (this.text[this.#at]) {
      case "{":
        return this.object(deeper(depth));
      case "[":
        return this.array(deeper(depth));
      case '"':
        return this.string();
      default:
        return this.wordOrNumber();
    }
  }

  private object(depth: number): unknown {
    const members: [string, unknown][] = [];
    this.expect("{");
    this.space();
    if (!this.take("}")) {
      do {
        this.space();
        const key = this.string();
        this.space();
        this.expect(":");
        members.push([key, this.value(depth)]);
      } while (this.take(","));
      this.expect("}");
    }
    // fromEntries makes own keys only: no key reaches a prototype.
    return this.objectHook(Object.fromEntries(members));
  }

  private array(depth: number): unknown[] {
    const items: unknown[] = [];
    this.expect("[");
    this.space();
    if (this.take("]")) return items;
    do items.push(this.value(depth));
    while (this.take(","));
    this.expect("]");
    return items;
  }

  private string(): string {
    const start = this.#at;
    this.expect('"');
    while (!this.take('"')) {
      if (this.#at >= this.text.length) throw this.unexpected();
      this.#at += this.text[this.#at] === "\\" ? 2 : 1;
    }
    // Inside quotes, JSON.parse accepts and means exactly what Python does, lone surrogates included.
    return JSON.parse(this.text.slice(start, this.#at));
  }

  private wordOrNumber(): unknown {
    for (const [word, value] of words) if (this.take(word)) return value;
    const number = /(-?(?:0|[1-9][0-9]*))((?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)/y;
    number.lastIndex = this.#at;
    const [token, integer = "", rest = ""] = number.exec(this.text) ?? [];
    if (token === undefined) throw this.unexpected();
    this.#at += token.length;
    return rest === "" ? readInteger(integer) : readFloat(token);
  }

  private space(): void {
    while (" \t\n\r".includes(this.text[this.#at] ?? "end")) this.#at += 1;
  }

  private take(token: string): boolean {
    const there = this.text.startsWith(token, this.#at);
    if (there) this.#at += token.length;
    return there;
  }

  private expect(token: string): void {
    if (!this.take(token)) throw this.unexpected();
  }

  private unexpected(): SyntaxError {
    const found = this.text[this.#at];
    return new SyntaxError(found ? `unexpected ${found} at ${this.#at}` : "unexpected end of JSON");
  }
}

function deeper(depth: number): number {
  if (depth >= MAX_DEPTH) throw new SyntaxError(`JSON nested more than ${MAX_DEPTH} deep`);
  return depth + 1;
}

function readInteger(token: string): number | bigint {
  const digits = token.replace("-", "").length;
  if (digits > MAX_INTEGER_DIGITS)
    throw new SyntaxError(`integer of ${digits} digits, limit ${MAX_INTEGER_DIGITS}`);
  const integer = BigInt(token); // of "-0" it makes 0, as Python does
  const number = Number(integer);
  return Number.isSafeInteger(number) ? number : integer;
}

function readFloat(token: string): number | Float {
  const number = Number(token);
  return Number.isInteger(number) ? new Float(number) : number;
}
