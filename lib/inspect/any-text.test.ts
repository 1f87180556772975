import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { longestInput, mostCookies, readInput } from "./input";
import { judge } from "./judge";
import { layOut } from "./lay-out";
import { lookAt } from "./look";
import { percentDecoded, recognise } from "./recognise";
import { specimens } from "./testing-specimens";

/** All that the page does with a text before anything is drawn. */
function inspect(typed: string) {
  const input = readInput(typed);
  for (const cookie of input?.cookies ?? []) {
    const value = percentDecoded(cookie.value);
    const recognised = recognise(cookie);
    if (recognised) expect(recognised.reading.parts.map(({ text }) => text).join("")).toBe(value);
    if (recognised?.reading.payload && "text" in recognised.reading.payload)
      layOut(recognised.reading.payload.text.slice(0, 16_384));
    lookAt(value);
    judge(cookie, 1_700_000_000_000);
  }
  return input;
}

const pieces = [
  ...specimens.map(({ value }) => value),
  ...'eyJ .eJ s: j: -- = == . : ~ * ; %7B % \' " $\' ^" \\ \n Fe26.2* CfDJ8 {} [ "alg" ZVPxAA curl -H -b Cookie: Set-Cookie: a=b'.split(
    " ",
  ),
];
const cookieLike = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string(), fc.string({ unit: "binary" })), { maxLength: 8 })
  .map((texts) => texts.join(""));

test("nothing is thrown over any text, and a cookie’s parts together are the cookie", () => {
  fc.assert(
    fc.property(cookieLike, (typed) => void inspect(typed)),
    { numRuns: 2000 },
  );
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 500 }), (typed) => void inspect(typed)));
});

test("no regular expression here repeats without bound more than once, so that each takes linear time", () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.includes("test"))
    .map((path) => readFileSync(`${import.meta.dirname}/${path}`, "utf8"));
  const literals = sources.flatMap((source) =>
    [
      ...source.matchAll(
        /[(=&|!?:,[] ?(\/(?![*/ ])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])+\/)[a-z]*[.,);\s]/g,
      ),
    ].map(([, literal = ""]) => literal),
  );
  expect(literals.length).toBeGreaterThan(60);
  for (const literal of literals) {
    const bare = literal.replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "x");
    const unbounded = bare.match(/[*+]|\{\d+,\}/g) ?? [];
    expect(unbounded.length, literal).toBeLessThanOrEqual(1);
    if (unbounded.length === 1) expect(bare, `${literal} begins at the start`).toMatch(/^\/\^|\/$/);
    if (unbounded.length === 1) expect(bare.startsWith("/^"), `${literal} begins at the start`).toBe(true);
  }
});

/**
 * The characters that all regular expressions together look at while something runs: up to where they match, or to the
 * end. A sticky one, by which texts are split, stops where it stands.
 */
function charactersRead(run: () => void): number {
  const exec = RegExp.prototype.exec;
  let read = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const atOnce = found ? this.lastIndex - from : 1;
    read += this.sticky || (this.global && found) ? atOnce : String(text).length - from;
    return found;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return read;
}

/** How often all of a text may be looked at: some 23 formats, each a few times. */
const mostReadings = 150;

const pathological = [
  "a",
  ".",
  "=",
  "-",
  ":",
  "*",
  ";",
  "a=b;",
  "%",
  "%41",
  "'",
  '"',
  "\\",
  "$'\\",
  "^",
  "\n",
  "--",
  "a.",
  "eyJ",
  "[",
  '{"a":',
  "Cookie: a=b\n",
  " ",
  "\0",
  "\ud800",
];
const heads = [
  "",
  "curl -H '",
  "curl -b $'",
  'curl -H ^"Cookie: ',
  "Cookie: ",
  "Set-Cookie: a=b;",
  "s:",
  "j:",
  "Fe26.2*",
  "a=",
];

test.each(pathological)("64 kB of %j are looked at a bounded number of times", (unit) => {
  for (const head of heads) {
    const typed = (head + unit.repeat(longestInput)).slice(0, longestInput);
    const read = charactersRead(() => inspect(typed));
    expect(read, head).toBeLessThanOrEqual(mostReadings * longestInput);
  }
});

test("a longer text is cut off, and of very many cookies the first are shown", () => {
  expect(readInput("a".repeat(longestInput))).toMatchObject({ cut: false });
  const input = inspect("a=b;".repeat(longestInput));
  expect(input).toMatchObject({ cut: true, more: longestInput / 4 - mostCookies });
  expect(input?.cookies).toHaveLength(mostCookies);
});
