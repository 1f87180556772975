import { describe, expect, test } from "vitest";
import type { AccountVerdict } from "@/lib/lab/acts";
import { mechanisms } from "@/lib/mechanisms";
import { stage } from "@/lib/mechanisms/testing-scenarios";
import { scenarios } from "@/lib/scenarios";
import type { Step } from "@/lib/verdict";
import { gatesOf } from "./mechanisms";
import { whyOf } from "./why";

const replays = mechanisms.flatMap(({ id }) => scenarios.map((scenario) => ({ id, scenario })));

describe.each(replays)("$id, replayed $scenario", ({ id, scenario }) => {
  test("tells each step of the trace once, which of them decided, and as not asked what no step asked", async () => {
    const verdict = await (await stage(id, scenario)).attacker.openAccount();
    const { count, steps, conclusion } = whyOf(id, verdict);
    expect(count).toMatch(new RegExp(`^It asked ${steps.length} questions?\\.$`));
    expect(steps.map(({ answer }) => answer.replace(/^(Yes|No|No answer): (.*)\.$/, "$2"))).toEqual(
      verdict.trace.map(({ saw }) => saw),
    );
    expect(steps.map(({ decided }) => decided)).toEqual(
      steps.map((_, at) => !verdict.accepted && at === steps.length - 1),
    );
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
    for (const { asks } of steps) expect(asks).toMatch(/^(was|is|does) .*\?$/);
    expect(conclusion).toMatch(verdict.accepted ? /^Nothing .*\.$/ : /^(It did not go on to ask: .*\.)?$/);

    const gates = gatesOf(id).filter(({ question }) => verdict.notAsked.includes(question));
    const named = gates.filter(({ name }) => conclusion.includes(name)).map(({ name }) => name);
    expect(named.filter((name) => steps.some((step) => step.name === name))).toEqual([]);
    if (!verdict.accepted) expect(named).toEqual(gates.filter(({ asked }) => asked).map(({ name }) => name));
  });
});

const held: Step = { question: "authentic", held: true, saw: "HMAC-SHA1 matches" };
const old: Step = { question: "in-time", held: false, saw: "41 s old, limit 30 s" };

const verdictOn = (accepted: boolean, about: Partial<AccountVerdict>): AccountVerdict => ({
  accepted,
  trace: [held],
  notAsked: ["bound"],
  storeReads: 0,
  tookMicroseconds: 120,
  now: "2026-11-22T14:00:00Z",
  ...about,
});

test("a refusal is told question by question, up to the one that decided", () => {
  const verdict = verdictOn(false, { failed: "in-time", trace: [held, old], scenario: "after-expiry" });
  expect(whyOf("flask", verdict)).toEqual({
    count: "It asked 2 questions.",
    steps: [
      {
        name: "Signature",
        asks: "was it made with the server’s key?",
        answer: "Yes: HMAC-SHA1 matches.",
        decided: false,
      },
      { name: "Age", asks: "is it still in time?", answer: "No: 41 s old, limit 30 s.", decided: true },
    ],
    conclusion: "",
    chapter: "the-time-inside",
  });
});

test.each([
  {
    of: "signed",
    notAsked: ["in-time", "live", "bound"],
    says: "Nothing it asked was wrong. It never asks whether it is still in time or whether the session is still live.",
  },
  {
    of: "flask",
    notAsked: ["live", "bound"],
    says: "Nothing it asked was wrong. It never asks whether the session is still live.",
  },
  {
    of: "redis",
    notAsked: ["bound"],
    says: "Nothing it asked was wrong. None of these servers asks who sends the cookie.",
  },
] as const)("of a replay that was let in it says what $of never asks", ({ of, notAsked, says }) => {
  expect(whyOf(of, verdictOn(true, { user: "alice", notAsked: [...notAsked] })).conclusion).toBe(says);
});

test("a question that got no answer is not said to have been answered", () => {
  const silent: Step = { question: "live", held: true, saw: "the store does not answer", unanswered: true };
  const { steps, conclusion } = whyOf("jwt-denylist", verdictOn(true, { trace: [held, silent] }));
  expect(steps.at(-1)).toMatchObject({ answer: "No answer: the store does not answer.", decided: false });
  expect(conclusion).toContain("Nothing that it could find out was wrong.");
});

test("a limit that counts from the sign-in is a question of its own", () => {
  const young: Step = { question: "in-time", held: true, saw: "5 s old, limit 300 s" };
  const over: Step = { question: "in-time", held: false, saw: "begun 61 s ago, absolute limit 60 s" };
  const { steps } = whyOf("flask", verdictOn(false, { failed: "in-time", trace: [held, young, over] }));
  expect(steps.map(({ name }) => name)).toEqual(["Signature", "Age", "Absolute limit"]);
});

test("a cookie whose signature holds and whose contents do not is told of both", () => {
  const empty: Step = { question: "authentic", held: false, saw: "signed, but no key of a session" };
  const { steps } = whyOf("kvsession", verdictOn(false, { failed: "authentic", trace: [held, empty] }));
  expect(steps.map(({ name }) => name)).toEqual(["Signature", "Contents"]);
});
