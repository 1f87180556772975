import { describe, expect, it } from "vitest";
import type { AccountVerdict } from "@/lib/lab/acts";
import type { Browser } from "@/lib/lab/browsers";
import type { Happening } from "@/lib/stories/happening";
import { theTimeInside } from "./chapters/the-time-inside/chapter";
import { nothingYet, type Progress } from "./progress";
import { reportOn } from "./report";

const expired = { accepted: false, failed: "in-time", trace: [{ saw: "41 s old" }] };
const letIn = { accepted: true, user: "alice", trace: [] };

const visit = (verdict: object, who: Browser = "attacker") => {
  const happening: Happening = {
    at: 0,
    what: "visit",
    who,
    sent: "stolen",
    verdict: verdict as AccountVerdict,
  };
  return [happening];
};

const report = (progress: Partial<Progress>) => {
  const [chapter] = reportOn([theTimeInside], { ...nothingYet, ...progress });
  return chapter ?? expect.fail("reports on no chapter");
};

describe("a report on a chapter", () => {
  it("names it, and all that waits in it, where nothing was done", () => {
    const { number, title, trials, answers, left } = report({});
    expect({ number, title, trials, answers }).toEqual({
      number: 4,
      title: "The time inside",
      trials: [],
      answers: [],
    });
    expect(left).toEqual({
      trials: theTimeInside.experiments.map(({ id }) => id),
      questions: theTimeInside.exercises.map(({ id }) => id),
      again: [],
    });
  });

  it("tells what was said, and what happened at each of the sites", () => {
    const runs = [visit(expired), visit(letIn), visit(expired)];
    const { trials } = report({
      experiments: { "the-time-inside/shorter-limit": { said: 0, foretold: false, runs } },
    });
    expect(trials).toMatchObject([
      {
        said: "All three.",
        foretold: false,
        ends: [{ end: "Kept out: expired" }, { end: "Let in as alice" }, { end: "Kept out: expired" }],
      },
    ]);
  });

  it("tells of others than the thief by their names", () => {
    const { trials } = report({
      experiments: {
        "the-time-inside/too-late": { said: 1, foretold: true, runs: [visit(expired, "bob")] },
      },
    });
    expect(trials[0]?.ends[0]?.end).toBe("Bob: asked to sign in (41 s old)");
  });

  it("says nothing for somebody whose choice is not there any more", () => {
    const { trials } = report({
      experiments: { "the-time-inside/too-late": { said: 9, foretold: true, runs: [] } },
    });
    expect(trials).toMatchObject([{ said: null, ends: [] }]);
  });

  it("tells a right answer from one to think over again", () => {
    const answered = (index: number) => report({ answers: { "the-time-inside/in-time": index } });
    const right = theTimeInside.exercises[0]?.options.findIndex((option) => option.right) ?? -1;
    expect(answered(right)).toMatchObject({ answers: [{ right: true }], left: { questions: [], again: [] } });
    expect(answered(1 - right)).toMatchObject({
      answers: [{ right: false }],
      left: { questions: [], again: ["in-time"] },
    });
    expect(answered(99)).toMatchObject({ answers: [], left: { questions: ["in-time"] } });
  });
});
