import { describe, expect, test } from "vitest";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import type { Mechanism } from "@/lib/mechanisms/mechanism";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { scenarios } from "@/lib/scenarios";
import { gatesOf, mechanismWords } from "./mechanisms";

const all: readonly (Mechanism & { id: MechanismId })[] = mechanisms;

describe.each(all)("$id", ({ id, asks }) => {
  const words = mechanismWords[id];

  test("its gates are the questions that it asks, in its order", () => {
    const asked = gatesOf(id).filter((gate) => gate.asked);
    expect(asked.map(({ question }) => question)).toEqual(asks);
  });

  test("its gates show each question once, those it never asks last", () => {
    const gates = gatesOf(id);
    expect(gates.map(({ question }) => question).toSorted()).toEqual(["authentic", "in-time", "live"]);
    const asked = gates.map((gate) => gate.asked);
    expect(asked).toEqual(asked.toSorted().reverse());
    expect(gates.every(({ name }) => name !== "")).toBe(true);
  });

  test("its name, its line and what is said of its key are short enough for a column", () => {
    expect(words.name.length).toBeLessThanOrEqual(28);
    expect(words.short.length).toBeLessThanOrEqual(12);
    expect(words.kind.length).toBeLessThanOrEqual(19);
    expect(words.tagline).toMatch(/^[A-Z].{10,70}\.$/);
    expect("none" in words.key ? words.key.none : words.key.use).toMatch(/^[A-Z].{10,70}\.$/);
  });

  test("what it is said never to come to is what the truth table says", () => {
    const never = scenarios.filter((scenario) => truthTable[id][scenario] === "never");
    expect(Object.keys(words.never ?? {}).toSorted()).toEqual(never.toSorted());
  });
});

test.each(["name", "short", "kind", "tagline"] as const)("no two mechanisms have the same %s", (word) => {
  const said = mechanisms.map(({ id }) => mechanismWords[id][word]);
  expect(new Set(said).size).toBe(mechanisms.length);
});
