import { describe, expect, test } from "vitest";
import type { AccountVerdict } from "@/lib/lab/acts";
import { type OperatorAct, operatorActs } from "@/lib/lab/operator";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import type { Mechanism } from "@/lib/mechanisms/mechanism";
import { testServer } from "@/lib/mechanisms/testing-server";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { type Aside, asides, type Scenario, scenarios } from "@/lib/scenarios";
import { type Question, questions } from "@/lib/verdict";
import {
  gatesOf,
  mechanismWords,
  operatorWords,
  personName,
  refusalWords,
  replayAnnouncement,
  replayWords,
  scenarioWords,
  verdictTitle,
  visitAnnouncement,
  visitWords,
} from "./words";

type Seen = Scenario | Aside;

const now = "2026-11-22T14:00:00Z";
const common = { notAsked: [], storeReads: 0, now };

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

const all: readonly (Mechanism & { id: MechanismId })[] = mechanisms;

describe("the gates of a mechanism", () => {
  test.each(all)("$id: are the questions that it really asks, in its order", async (mechanism) => {
    const server = testServer();
    const { accepted, trace } = await mechanism.verify(await mechanism.issue("alice", server), server);
    expect(accepted).toBe(true);
    const asked = gatesOf(mechanism.id).filter((gate) => gate.asked);
    expect(asked.map(({ question }) => question)).toEqual([
      ...new Set(trace.map(({ question }) => question)),
    ]);
  });

  test.each(mechanisms)("$id: show each question once, those it never asks last", ({ id }) => {
    const gates = gatesOf(id);
    expect(gates.map(({ question }) => question).toSorted()).toEqual(["authentic", "in-time", "live"]);
    expect(gates.map(({ asked }) => asked)).toEqual(
      gates
        .map(({ asked }) => asked)
        .toSorted()
        .reverse(),
    );
    expect(gates.every(({ name }) => name !== "")).toBe(true);
  });
});

describe("a replay that was let in", () => {
  const possible = [...scenarios, ...asides].filter((seen) => seen !== "no-cookie");

  test.each(possible)("has a title and a sentence: %s", (scenario) => {
    const { title, why } = replayWords("flask", letIn(scenario));
    expect(title).toBe("Let in as alice");
    expect(why).toMatch(sentence);
  });

  test("is explained in other words for each scenario", () => {
    const sentences = possible.map((scenario) => replayWords("flask", letIn(scenario)).why);
    expect(new Set(sentences).size).toBe(possible.length);
  });
});

describe("a replay that was kept out", () => {
  const possible = questions.flatMap((failed) =>
    [...scenarios, ...asides].map((scenario) => ({ failed, scenario })),
  );

  test.each(possible)("has a title and a sentence: $failed, $scenario", ({ failed, scenario }) => {
    const { title, why } = replayWords("flask", keptOut(failed, scenario));
    expect(title).toMatch(/^Kept out: [a-z ]+$/);
    expect(why).toMatch(sentence);
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
    scenarios.flatMap((scenario) => {
      const outcome = truthTable[id][scenario];
      const verdicts =
        outcome === "in" ? [letIn(scenario)] : outcome.out.map((failed) => keptOut(failed, scenario));
      return verdicts.map((verdict) => ({ id, scenario, failed: verdict.failed, verdict }));
    }),
  );

  test.each(outcomes)("is told in words of its own: $id $scenario $failed", ({ verdict }) => {
    const general = replayWords("flask", { ...verdict, scenario: "several-at-once" });
    expect(replayWords("flask", verdict).why).toMatch(sentence);
    expect(replayWords("flask", verdict).why).not.toBe(general.why);
  });

  test.each(outcomes)("is announced with who and where: $id $scenario $failed", ({ id, verdict }) => {
    const said = replayAnnouncement(id, verdict);
    const { title, why } = replayWords(id, verdict);
    expect(said).toBe(`${mechanismWords[id].name}. The attacker: ${title}. ${why}`);
  });
});

test("every scenario has a name, and no two the same", () => {
  const names = scenarios.map((scenario) => scenarioWords[scenario]);
  expect(names.every((name) => name !== "")).toBe(true);
  expect(new Set(names).size).toBe(names.length);
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

test("everything that an operator can do has a name, and a sentence for when it is done", () => {
  const words = Object.keys(operatorActs).map((act) => operatorWords[act as OperatorAct]);
  for (const { name, done } of words) {
    expect(name).toMatch(/^[A-Z][a-z ]+$/);
    expect(done).toMatch(sentence);
  }
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
