import { describe, expect, test } from "vitest";
import { hear, heartbeat, say, see } from "./learner";
import { aLearner } from "./testing-room";

const flask = "flask after-logout";
const redis = "redis after-logout";

describe("what a learner says", () => {
  test("is kept with the time at which he said it", () => {
    const learner = say(aLearner(), { [flask]: "in", [redis]: "out" }, 1000);
    expect(learner.predictions).toEqual({
      [flask]: { said: "in", at: 1000 },
      [redis]: { said: "out", at: 1000 },
    });
    expect(learner.newAt).toBe(1000);
  });

  test("may change as long as he has not seen what comes out", () => {
    const before = say(aLearner(), { [flask]: "in", [redis]: "out" }, 1000);
    const after = say(before, { [flask]: "out", [redis]: "out" }, 2000);
    expect(after.predictions).toEqual({
      [flask]: { said: "out", at: 2000 },
      [redis]: { said: "out", at: 1000 },
    });
  });

  test("cannot change after he has seen it, nor be said only then", () => {
    const said = say(aLearner(), { [flask]: "in" }, 1000);
    const seen = see(said, { [flask]: { accepted: false }, [redis]: { accepted: false } }, 2000);
    expect(say(seen, { [flask]: "out", [redis]: "out" }, 3000)).toBe(seen);
  });

  test("is nothing new when he says it again, or says nothing", () => {
    const learner = say(aLearner(), { [flask]: "in" }, 1000);
    expect(say(learner, { [flask]: "in" }, 2000)).toBe(learner);
    expect(say(learner, {}, 2000)).toBe(learner);
  });
});

describe("what a learner sees", () => {
  test("is kept with the time at which he first saw it", () => {
    const learner = see(aLearner(), { [redis]: { accepted: false, failed: "live" } }, 1000);
    expect(learner.outcomes).toEqual({ [redis]: { accepted: false, failed: "live", at: 1000 } });
    expect(learner.newAt).toBe(1000);
  });

  test("is nothing new when he sees it again", () => {
    const outcomes = { [flask]: { accepted: true }, [redis]: { accepted: false, failed: "live" } } as const;
    const learner = see(aLearner(), outcomes, 1000);
    expect(see(learner, outcomes, 2000)).toBe(learner);
    expect(see(learner, {}, 2000)).toBe(learner);
  });

  test("is the newest that he saw of a cell", () => {
    const first = see(aLearner(), { [redis]: { accepted: true } }, 1000);
    const second = see(first, { [redis]: { accepted: false, failed: "live" } }, 2000);
    expect(second.outcomes[redis]).toEqual({ accepted: false, failed: "live", at: 2000 });
    const third = see(second, { [redis]: { accepted: false, failed: "authentic" } }, 3000);
    expect(third.outcomes[redis]).toEqual({ accepted: false, failed: "authentic", at: 3000 });
    expect(see(third, { [redis]: { accepted: true } }, 4000).outcomes[redis]).toEqual({
      accepted: true,
      at: 4000,
    });
  });

  test("leaves what he said", () => {
    const said = say(aLearner(), { [flask]: "in" }, 1000);
    expect(see(said, { [flask]: { accepted: true } }, 2000).predictions).toBe(said.predictions);
  });
});

describe("that a learner is there", () => {
  test("is noted now and then, at each of his page's heartbeats", () => {
    expect(hear(aLearner(), heartbeat)).toMatchObject({ seenAt: heartbeat, newAt: 0 });
  });

  test("is not noted again so soon: each note costs a write", () => {
    const learner = aLearner();
    for (const now of [0, 1000, 39_999]) expect(hear(learner, now)).toBe(learner);
  });
});
