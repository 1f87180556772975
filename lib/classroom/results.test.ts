import { expect, test } from "vitest";
import { resultsOf } from "./results";
import { aLearner, aRoom } from "./testing-room";

const room = aRoom({ mechanisms: ["flask", "redis"] });
const at = Date.UTC(2026, 0, 1, 12);
const iso = "2026-01-01T12:00:00.000Z";

test("of each cell of which somebody said or saw something there is one result, with its times", () => {
  const amina = aLearner({
    joinedAt: at,
    predictions: { "redis after-logout": { said: "in", at: at + 1000 } },
    outcomes: { "redis after-logout": { accepted: false, failed: "live", at: at + 2000 } },
  });
  expect(resultsOf(room, [amina])).toEqual([
    {
      learner: "amina",
      nickname: "Amina",
      joinedAt: iso,
      mechanism: "redis",
      scenario: "after-logout",
      predicted: "let in",
      predictedAt: "2026-01-01T12:00:01.000Z",
      verdict: "kept out",
      failed: "live",
      seenAt: "2026-01-01T12:00:02.000Z",
    },
  ]);
});

test("what was only said, or only seen, leaves the other empty", () => {
  const amina = aLearner({
    predictions: { "flask edited": { said: "out", at } },
    outcomes: { "redis edited": { accepted: true, at } },
  });
  const nothing = { predicted: "", predictedAt: "", verdict: "", failed: "", seenAt: "" };
  expect(resultsOf(room, [amina])).toEqual([
    expect.objectContaining({ ...nothing, mechanism: "flask", predicted: "kept out", predictedAt: iso }),
    expect.objectContaining({ ...nothing, mechanism: "redis", verdict: "let in", seenAt: iso }),
  ]);
});

test("results come learner by learner, scenario by scenario, in the order of the columns", () => {
  const outcomes = Object.fromEntries(
    ["redis forged", "redis edited", "flask edited", "flask while-signed-in"].map((cell) => [
      cell,
      { accepted: true, at },
    ]),
  );
  const learners = [aLearner({ id: "bo", outcomes }), aLearner({ id: "amina", outcomes })];
  const cells = ["flask while-signed-in", "flask edited", "redis edited", "redis forged"];
  expect(
    resultsOf(room, learners).map(
      ({ learner, mechanism, scenario }) => `${learner} ${mechanism} ${scenario}`,
    ),
  ).toEqual(["bo", "amina"].flatMap((id) => cells.map((cell) => `${id} ${cell}`)));
});

test("whoever said and saw nothing has none, nor has a mechanism that the room does not show", () => {
  const elsewhere = aLearner({ outcomes: { "jwt edited": { accepted: false, at } } });
  expect(resultsOf(room, [aLearner(), elsewhere])).toEqual([]);
});
