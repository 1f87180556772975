import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rehearse } from "@/lib/stories/rehearse";
import { readProgress, writeProgress } from "./progress";

const progress = {
  experiments: {
    "logging-out-of-nothing/after-logout": {
      said: 1,
      foretold: false,
      runs: await rehearse({ mechanisms: ["flask"], acts: ["sign-in", "capture", "log-out", "replay"] }),
    },
  },
  answers: { "logging-out-of-nothing/log-out-everywhere": 0 },
  last: "logging-out-of-nothing",
};

test("what was written is read again as it was", () => {
  expect(readProgress(writeProgress(progress))).toEqual(JSON.parse(JSON.stringify(progress)));
});

test("what is kept of a chapter that is gone is read", () => {
  const gone = {
    experiments: { "gone/try": { said: 0, foretold: true, runs: [] } },
    answers: {},
    last: "gone",
  };
  expect(readProgress(writeProgress(gone))).toEqual(gone);
});

const written = JSON.parse(writeProgress(progress));
const kept = (change: object) => JSON.stringify({ ...written, ...change });
const tried = (change: object) =>
  kept({ experiments: { a: { said: 0, foretold: true, runs: [], ...change } } });
const ran = (happening: object) => tried({ runs: [[{ at: 1, ...happening }]] });
const refusal = progress.experiments["logging-out-of-nothing/after-logout"].runs[0]?.at(-1);
const visited = (verdict: object) =>
  ran({ ...refusal, verdict: { ...(refusal && "verdict" in refusal && refusal.verdict), ...verdict } });

test("what is like it otherwise is read", () => {
  for (const text of [kept({}), tried({}), ran({ what: "capture" }), visited({})])
    expect(readProgress(text)).not.toBeNull();
});

describe("of what is not of this version, or has anything in it that cannot be told, nothing is read", () => {
  test.each([
    ["no JSON", "{"],
    ["nothing at all", ""],
    ["null", "null"],
    ["a list", "[]"],
    ["another version", kept({ version: 2 })],
    ["no answers", kept({ answers: undefined })],
    ["a list in place of experiments", kept({ experiments: [] })],
    ["a chapter read last that has no name", kept({ last: 4 })],
    ["an experiment that is null", kept({ experiments: { a: null } })],
    ["an experiment without runs", tried({ runs: undefined })],
    ["a choice that is no number", tried({ said: "0" })],
    ["no choice", tried({ said: null })],
    ["a judgement that is neither true nor false", tried({ foretold: null })],
    ["a run that is null", tried({ runs: [null] })],
    ["a time that is no number", ran({ what: "capture", at: "now" })],
    ["a time without end", tried({ runs: [[]] }).replace("[[]]", '[[{"what":"capture","at":1e999}]]')],
    ["a happening of no kind", ran({})],
    ["a happening of a kind that there is none of", ran({ what: "juggle" })],
    ["a happening of a kind that every object has", ran({ what: "constructor" })],
    ["an edit that there is none of", ran({ what: "edit", edit: "paint", from: "a", cookie: "b" })],
    ["an act that there is none of", ran({ what: "operate", act: "toString" })],
    ["a deed that there is none of", ran({ what: "log-out", everywhere: true, deed: "nothing much" })],
    ["a visit without a verdict", ran({ what: "visit", who: "alice", sent: "own" })],
    ["a visit of somebody unknown", ran({ ...refusal, who: "eve" })],
    ["a visit with who knows what", ran({ ...refusal, sent: "a cake" })],
    ["a step that is null", visited({ trace: [null] })],
    ["a step that asks what nobody asks", visited({ trace: [{ question: "kind", held: true, saw: "" }] })],
    ["no list of what was not asked", visited({ notAsked: undefined })],
    ["somebody let in as nobody", visited({ accepted: true, user: undefined, failed: undefined })],
    ["somebody kept out by no question", visited({ accepted: false, user: undefined, failed: undefined })],
    ["a scenario that there is none of", visited({ scenario: "valueOf" })],
    ["a cost that is no number", visited({ tookMicroseconds: "12" })],
    ["an answer that there cannot be", kept({ answers: { a: -1 } })],
    ["half an answer", kept({ answers: { a: 0.5 } })],
  ])("%s", (_, text) => {
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
