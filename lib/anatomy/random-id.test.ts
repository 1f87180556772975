import { expect, test } from "vitest";
import { randomId } from "./random-id";

const id = "x".repeat(43);

test("an edit is another id, which differs in one character and can be looked up", () => {
  const edited = randomId.edits[0].of(id);
  expect(edited).toMatch(/^[\w-]{43}$/);
  expect([...edited].filter((character, at) => character !== id[at])).toHaveLength(1);
});

test("an id says that there is nothing in it", () => {
  expect(randomId.read(id)).toEqual([
    expect.objectContaining({ kind: "id", says: expect.stringContaining("no data") }),
  ]);
});
