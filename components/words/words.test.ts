import { expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { type OperatorAct, operatorActs } from "@/lib/lab/operator";
import { mechanisms } from "@/lib/mechanisms";
import { scenarios } from "@/lib/scenarios";
import { personName } from "./people";
import { editWords, scenarioWords } from "./scenarios";
import { deedWords, operatorWords } from "./server";

const isOneOfAKind = (texts: string[]) =>
  new Set(texts).size === texts.length && texts.every((text) => text !== "");

test("every scenario has a name, and no two the same", () => {
  expect(isOneOfAKind(scenarios.map((scenario) => scenarioWords[scenario]))).toBe(true);
});

test("everything that an operator can do has a name, and a sentence for when it is done", () => {
  for (const act of Object.keys(operatorActs) as OperatorAct[]) {
    expect(operatorWords[act].name).toMatch(/^[A-Z][a-z, ]+$/);
    expect(operatorWords[act].done).toMatch(/^[A-Z].*[a-z].*\.$/);
  }
});

test("whatever logging out came to is told in a sentence of its own", () => {
  const sentences = Object.values(deedWords);
  expect(isOneOfAKind(sentences)).toBe(true);
  for (const sentence of sentences) expect(sentence).toMatch(/^The server .*\.$/);
});

test.each(mechanisms)("the edits of $id have names, and no two the same", ({ id }) => {
  expect(isOneOfAKind(anatomy[id].edits.map((edit) => editWords[edit.id]))).toBe(true);
});

test("people are called by their names, and strangers as they are", () => {
  expect(["alice", "bob", "mallory", "attacker", "admin"].map(personName)).toEqual([
    "Alice",
    "Bob",
    "Mallory",
    "the attacker",
    "admin",
  ]);
});
