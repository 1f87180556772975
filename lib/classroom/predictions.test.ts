import { expect, test } from "vitest";
import { readPredictions } from "./predictions";
import { aRoom } from "./testing-room";

const room = aRoom({ mechanisms: ["flask", "redis"] });

test("a learner says of each cell on the board whether the thief is let in or kept out", () => {
  const said = { "flask after-logout": "in", "redis after-logout": "out" };
  expect(readPredictions(room, said)).toEqual(said);
  expect(readPredictions(room, {})).toEqual({});
});

test.each<[string, unknown]>([
  ["flask after-logout", "perhaps"],
  ["flask after-logout", null],
  ["flask after-logout", true],
  ["signed after-logout", "in"],
  ["flask after-rotate-key", "in"],
  ["nothing at-all", "in"],
  ["constructor", "in"],
])("what he says of %s cannot be %j in this room", (field, value) => {
  expect(() => readPredictions(room, { [field]: value })).toThrow(
    expect.objectContaining({ name: "Problem", status: 400, field }),
  );
});
