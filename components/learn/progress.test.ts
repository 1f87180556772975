import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rehearse } from "@/lib/stories/rehearse";
import { readProgress } from "./progress";

const kept = (progress: object) => JSON.stringify({ version: 1, experiments: {}, answers: {}, ...progress });

test("what was kept is read again as it was", async () => {
  const runs = await rehearse({ mechanisms: ["flask"], acts: ["sign-in", "capture", "log-out", "replay"] });
  const progress = {
    experiments: { "logging-out-of-nothing/after-logout": { said: 1, foretold: false, runs } },
    answers: { "logging-out-of-nothing/log-out-everywhere": 0 },
    last: "logging-out-of-nothing",
  };
  expect(readProgress(kept(progress))).toEqual(JSON.parse(JSON.stringify(progress)));
});

describe("what is not of this version, or broken, is not read", () => {
  const tried = { said: 0, foretold: true, runs: [] };
  const visit = { at: 1, what: "visit", who: "alice", sent: "own" };
  test.each([
    ["", "not JSON"],
    ["null", "null"],
    ["[]", "a list"],
    [JSON.stringify({ version: 2, experiments: {}, answers: {} }), "another version"],
    [kept({ experiments: [] }), "a list in place of experiments"],
    [kept({ experiments: { a: null } }), "an experiment that is null"],
    [kept({ experiments: { a: { ...tried, said: "0" } } }), "a choice that is no number"],
    [kept({ experiments: { a: { ...tried, foretold: 1 } } }), "a judgement that is neither true nor false"],
    [kept({ experiments: { a: { ...tried, runs: [null] } } }), "a run that is null"],
    [
      kept({ experiments: { a: { ...tried, runs: [[{ at: "now", what: "wait" }]] } } }),
      "a time that is no number",
    ],
    [kept({ experiments: { a: { ...tried, runs: [[visit]] } } }), "a visit without a verdict"],
    [
      kept({ experiments: { a: { ...tried, runs: [[{ ...visit, verdict: { trace: [null] } }]] } } }),
      "a step that is null",
    ],
    [kept({ answers: { a: -1 } }), "an answer that there cannot be"],
    [kept({ answers: { a: 0.5 } }), "half an answer"],
  ])("%s", (text) => {
    expect(readProgress(text)).toBeNull();
  });
});

test("any text is read or not read, and never a mistake", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readProgress(text)));
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.jsonValue(),
      (experiments, answers) => void readProgress(kept({ experiments: { a: experiments }, answers })),
    ),
  );
});
