import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Float } from "./python-float";
import { pythonJson } from "./python-json";

const { dumps, loads } = pythonJson;

describe("reading", () => {
  test("agrees with JSON.parse on whatever JavaScript writes, apart from whole floats and big integers", () => {
    const json = fc.json({ stringUnit: "binary" }).filter((text) => !/\d[eE.]|\d{16}|-0/.test(text));
    fc.assert(
      fc.property(json, (text) => {
        expect(loads(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test("keeps apart the int and the float", () => {
    expect(loads("[1, 1.0, 1e2, 0.5, -0, -0.0]")).toEqual([
      1,
      new Float(1),
      new Float(100),
      0.5,
      0,
      new Float(-0),
    ]);
  });

  test("keeps every digit of an integer", () => {
    expect(loads("[9007199254740991, 9007199254740993]")).toEqual([9007199254740991, 9007199254740993n]);
  });

  test("knows the bare words of Python", () => {
    expect(loads("[NaN, Infinity, -Infinity, 1e400]")).toEqual([
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });

  test("takes the last of duplicate keys", () => {
    expect(loads('{"a": 1, "b": 2, "a": 3}')).toEqual({ a: 3, b: 2 });
  });

  test("treats __proto__ as a key like any other", () => {
    const object = loads('{"__proto__": {"admin": true}}') as Record<string, unknown>;
    expect(Object.keys(object)).toEqual(["__proto__"]);
    expect(object.admin).toBeUndefined();
    expect(dumps(object)).toBe('{"__proto__":{"admin":true}}');
  });

  test("goes 990 deep and no deeper", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(dumps(loads(nested(990)))).toBe(nested(990));
    expect(() => loads(nested(991))).toThrow(SyntaxError);
    expect(() => loads('{"a":'.repeat(100_000))).toThrow(SyntaxError);
  });

  test("reads no integer of more than 4300 digits", () => {
    expect(loads("9".repeat(4300))).toBeTypeOf("bigint");
    expect(() => loads("9".repeat(4301))).toThrow("integer of 4301 digits, limit 4300");
  });

  test.each([
    "",
    " ",
    "nul",
    "nullnull",
    "01",
    "1.",
    ".5",
    "1e",
    "-",
    "+1",
    "[1,]",
    "[1",
    '{"a"}',
    '{"a":1,}',
    "{a:1}",
    "{1:1}",
    "'a'",
    '"a',
    '"\\',
    '"\\x"',
    '"\\u12"',
    '"\n"',
    "\u00a0null",
    "\ufeffnull",
  ])("refuses %j", (text) => {
    expect(() => loads(text)).toThrow(SyntaxError);
  });

  test("refuses with a SyntaxError, whatever the text", () => {
    const fragments = fc.array(fc.constantFrom(...'[]{},:"\\u1-.eE aé\n', "null", '"a"', "NaN"), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(fragments, (texts) => {
        try {
          loads(texts.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("writing", () => {
  test("keeps the order of the keys and the characters beyond ASCII", () => {
    expect(dumps({ b: 1, a: "é😀\u2028\x7f" })).toBe('{"b":1,"a":"é😀\u2028\x7f"}');
  });

  test("takes a safe integer for an int and other numbers for floats", () => {
    expect(dumps([1, -0, new Float(1), 0.5, 1e300, 2n ** 64n])).toBe(
      "[1,0,1.0,0.5,1e+300,18446744073709551616]",
    );
  });

  test.each([[undefined], [new Date(0)], [new Map()], [new Uint8Array()], ["\ud800"], [{ "\ud800": 1 }]])(
    "refuses %j",
    (value) => {
      expect(() => dumps(value)).toThrow(TypeError);
    },
  );

  test("what was written reads back", () => {
    const leaf = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.boolean(),
      fc.constant(null),
      fc.maxSafeInteger(),
      fc.double().map((number) => (Number.isInteger(number) ? new Float(number) : number)),
      fc.bigInt().filter((integer) => !Number.isSafeInteger(Number(integer))),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.array(tie("value")),
        fc.dictionary(fc.string(), tie("value"), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (value) => {
        expect(loads(dumps(value))).toEqual(value);
      }),
    );
  });
});
