import { expect, test } from "vitest";
import { formats } from "@/lib/inspect/formats";
import { recognise } from "@/lib/inspect/recognise";
import { specimens } from "@/lib/inspect/testing-specimens";
import { endsWords, formatWords } from "./formats";

test("every format has a name of its own, and sentences for what it means", () => {
  const names = formats.map(({ id }) => formatWords[id].name);
  expect(new Set(names).size).toBe(names.length);
  for (const { id } of formats) {
    const { is, readers, revoked } = formatWords[id];
    for (const sentence of [is, readers, revoked]) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
  }
});

test("whether the server knows the end is said of every specimen, and what is a guess is said to be one", () => {
  for (const specimen of specimens) {
    const { format, reading } = recognise(specimen) ?? {};
    if (!format || !reading) throw new Error(specimen.value);
    expect(endsWords(format, reading)).toMatch(/\.$/);
    if (reading.guess) expect(formatWords[format].alike).toMatch(/\.$/);
  }
});

test("a seal without an expiry never ends, and a token without exp does not either", () => {
  expect(endsWords("iron-session", { parts: [], expiry: "none" })).toContain("never ends");
  expect(endsWords("jws", { parts: [], expiry: "none" })).toContain("no exp");
  expect(endsWords("jws", { parts: [], expiry: 1 })).toContain("from exp");
});
