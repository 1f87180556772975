import { expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { choiceIn, familyOf, inFamily, queryOf, shownOf } from "./choice";

const known = mechanisms.map(({ id, family }) => ({ id, family }));

const shown = (query: string) =>
  shownOf(known, choiceIn(Object.fromEntries(new URLSearchParams(query)), known));

test("without a choice each column shows the first of its family", () => {
  expect(shown("")).toEqual(["signed", "flask", "redis"]);
});

test("a link shows what it names, and the first where it names nothing", () => {
  expect(shown("timestamped=jwt")).toEqual(["signed", "jwt", "redis"]);
  expect(shown("naive=encrypted&timestamped=iron-session&revocable=kvsession")).toEqual([
    "encrypted",
    "iron-session",
    "kvsession",
  ]);
});

test("what is no mechanism of the family is not shown", () => {
  for (const query of [
    "naive=flask",
    "naive=",
    "naive=nothing",
    "bound=flask",
    "toString=flask",
    "flask=flask",
  ])
    expect(shown(query)).toEqual(["signed", "flask", "redis"]);
  expect(choiceIn({ naive: ["encrypted", "signed"] }, known)).toEqual({});
});

test("the address of a choice shows that choice again", () => {
  for (const { id, family } of known) {
    const query = queryOf({ [family]: id });
    expect(shown(query)).toContain(id);
  }
  expect(queryOf({})).toBe("");
  expect(queryOf({ naive: undefined })).toBe("");
});

test("every mechanism is in the picker of its family", () => {
  for (const { id, family } of known) {
    expect(familyOf(known, id)).toBe(family);
    expect(inFamily(known, family)).toContain(id);
  }
});
