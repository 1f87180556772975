import { describe, expect, test } from "vitest";
import type { AccountVerdict } from "@/lib/lab/acts";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { type Aside, asides, type Scenario, scenarios } from "@/lib/scenarios";
import { type Question, questions } from "@/lib/verdict";
import { mechanismWords } from "./mechanisms";
import {
  costWords,
  refusalWords,
  replayAnnouncement,
  replayWords,
  verdictTitle,
  visitAnnouncement,
  visitWords,
} from "./verdicts";

type Seen = Scenario | Aside;

const now = "2026-11-22T14:00:00Z";
const common = { notAsked: [], storeReads: 0, tookMicroseconds: 120, now };

const letIn = (scenario?: Seen): AccountVerdict => ({
  ...common,
  accepted: true,
  user: "alice",
  trace: [{ question: "authentic", held: true, saw: "HMAC-SHA1 matches" }],
  scenario,
});

const keptOut = (failed: Question, scenario?: Seen, saw = "the evidence"): AccountVerdict => ({
  ...common,
  accepted: false,
  failed,
  trace: [{ question: failed, held: false, saw }],
  scenario,
});

/** A sentence, or several: a capital, words, a full stop. */
const sentence = /^[A-Z0-9].*[a-z].*\.$/;

describe("a replay that was let in", () => {
  const possible = [...scenarios, ...asides].filter((seen) => seen !== "no-cookie");

  test.each(mechanisms)("has a title and a sentence, whatever happened before: $id", ({ id }) => {
    for (const scenario of possible) {
      const { title, why } = replayWords(id, letIn(scenario));
      expect(title).toBe("Let in as alice");
      expect(why, scenario).toMatch(sentence);
    }
  });
});

test("a check that was passed over is told before all else that happened", () => {
  const passedOver = (scenario: Seen): AccountVerdict => ({
    ...letIn(scenario),
    trace: [{ question: "live", held: true, saw: "no answer", unanswered: true }],
  });
  const { why } = replayWords("jwt-denylist", passedOver("while-failing-open"));
  expect(why).toContain("The store could not be asked");
  const several = replayWords("jwt-denylist", passedOver("several-at-once")).why;
  expect(several).toContain(why);
});

describe("a replay that was kept out", () => {
  const possible = questions.flatMap((failed) =>
    [...scenarios, ...asides].map((scenario) => ({ failed, scenario })),
  );

  test.each(mechanisms)("has a title and a sentence, whatever happened before: $id", ({ id }) => {
    for (const { failed, scenario } of possible) {
      const { title, why } = replayWords(id, keptOut(failed, scenario));
      expect(title).toMatch(/^Kept out: [a-z ]+$/);
      expect(why, `${failed} ${scenario}`).toMatch(sentence);
    }
  });

  test("has a title of its own for each question", () => {
    const titles = questions.map((failed) => replayWords("flask", keptOut(failed)).title);
    expect(new Set(titles).size).toBe(questions.length);
  });

  test("for its age, says both sides of it", () => {
    const verdict = keptOut("in-time", "after-expiry", "41 s old, limit 30 s");
    expect(replayWords("flask", verdict).why).toContain("41 s old, limit 30 s. ");
  });

  test("for want of a cookie, says what to do", () => {
    expect(replayWords("flask", keptOut("authentic", "no-cookie")).why).toContain("Capture one first");
  });
});

describe("every outcome of the truth table", () => {
  const outcomes = mechanisms.flatMap(({ id }) =>
    scenarios.flatMap((scenario) =>
      verdictsOn(id, scenario).map((verdict) => ({ id, scenario, failed: verdict.failed, verdict })),
    ),
  );

  function verdictsOn(id: MechanismId, scenario: Scenario): AccountVerdict[] {
    const outcome = truthTable[id][scenario];
    if (outcome === "never") return [];
    return "in" in outcome ? [letIn(scenario)] : outcome.out.map((failed) => keptOut(failed, scenario));
  }

  test.each(outcomes)("is told in words of its own: $id $scenario $failed", ({ id, verdict }) => {
    const general = replayWords(id, { ...verdict, scenario: "several-at-once" });
    expect(replayWords(id, verdict).why).toMatch(sentence);
    expect(replayWords(id, verdict).why).not.toBe(general.why);
  });

  test.each(outcomes)("is announced with who and where: $id $scenario $failed", ({ id, verdict }) => {
    const said = replayAnnouncement(id, verdict);
    const { title, why } = replayWords(id, verdict);
    expect(said).toBe(`${mechanismWords[id].name}. The attacker: ${title}. ${why}`);
  });
});

describe("somebody's visit to his own account", () => {
  const expired = keptOut("in-time", undefined, "41 s old, limit 30 s");

  test("is told without any word about a thief or a scenario", () => {
    expect(visitWords(letIn())).toBe("the account opened");
    expect(visitWords(expired)).toBe("asked to sign in (41 s old, limit 30 s)");
  });

  test.each(mechanisms)("$id: is announced with who and where", ({ id }) => {
    expect(visitAnnouncement("Alice", id, letIn())).toBe(
      `${mechanismWords[id].name}. Alice: the account opened.`,
    );
    expect(visitAnnouncement("Bob", id, expired)).toBe(
      `${mechanismWords[id].name}. Bob: asked to sign in (41 s old, limit 30 s).`,
    );
  });

  test("ends at the door, which says why", () => {
    expect(refusalWords(expired, true)).toBe("Your cookie was refused: expired (41 s old, limit 30 s).");
    expect(refusalWords(keptOut("authentic"), false)).toBe("No session cookie came with your request.");
  });
});

test("a title says no cookie where there was none, and not that it was forged", () => {
  expect(verdictTitle(keptOut("authentic", "no-cookie"))).toBe("Kept out: no cookie");
  expect(verdictTitle(keptOut("authentic", "edited"))).toBe("Kept out: not authentic");
  expect(verdictTitle(letIn())).toBe("Let in as alice");
});

test("a check's cost is told in reads and milliseconds", () => {
  const cost = (storeReads: number, tookMicroseconds: number) =>
    costWords({ ...letIn(), storeReads, tookMicroseconds });
  expect(cost(0, 123)).toBe("no store read, checked in 0.12 ms");
  expect(cost(1, 4567)).toBe("1 store read, checked in 4.6 ms");
  expect(cost(3, 123456)).toBe("3 store reads, checked in 120 ms");
});
