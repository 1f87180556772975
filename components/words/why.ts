import type { AccountVerdict } from "@/lib/lab/acts";
import type { MechanismId } from "@/lib/mechanisms";
import type { Question, Step } from "@/lib/verdict";
import { chapterFor } from "./chapter-for";
import type { ChapterSlug } from "./chapters";
import { type Gate, gatesOf, limit } from "./mechanisms";

/** One step of a trace in words. `decided`: it ended the check. */
export type Asked = { name: string; asks: string; answer: string; decided: boolean };

/** Why a verdict was as it was, said from its trace alone. */
export type Why = { count: string; steps: Asked[]; conclusion: string; chapter: ChapterSlug };

export function whyOf(mechanism: MechanismId, verdict: AccountVerdict): Why {
  const { trace, accepted } = verdict;
  return {
    count: trace.length === 1 ? "It asked 1 question." : `It asked ${trace.length} questions.`,
    steps: trace.map((step, at) => {
      const gate = gateOf(mechanism, trace, at);
      return {
        name: gate.name,
        asks: gate.asks ?? asks[step.question],
        answer: `${answerOf(step)}: ${step.saw}.`,
        decided: !step.held,
      };
    }),
    conclusion: accepted ? whatItPassed(verdict) : whatItLeft(mechanism, verdict),
    chapter: chapterFor(mechanism, verdict),
  };
}

const asks: Record<Question, string> = {
  authentic: "was it made with the server’s key?",
  "in-time": "is it still in time?",
  live: "is the session still live?",
  bound: "does its sender hold the key that the session was made for?",
};

/** What is asked where a server comes to a question for the second time. */
const askedAgain: Partial<Record<Question, Gate>> = {
  authentic: { question: "authentic", name: "Contents", asks: "does it hold a session?" },
  "in-time": limit,
};

function gateOf(mechanism: MechanismId, trace: Step[], at: number): Gate {
  const { question } = trace[at] as Step;
  const isAgain = trace.findIndex((step) => step.question === question) < at;
  const gate = isAgain ? askedAgain[question] : gatesOf(mechanism).find((one) => one.question === question);
  return gate ?? { question, name: question };
}

function answerOf({ held, unanswered }: Step): string {
  if (unanswered) return "No answer";
  return held ? "Yes" : "No";
}

/** What a server that lets in leaves open. Every one asks whether the cookie is authentic, and none who sends it. */
const never: Partial<Record<Question, string>> = {
  "in-time": "whether it is still in time",
  live: "whether the session is still live",
};

function whatItPassed({ trace, notAsked }: AccountVerdict): string {
  const found = trace.some(({ unanswered }) => unanswered)
    ? "Nothing that it could find out was wrong."
    : "Nothing it asked was wrong.";
  const missing = notAsked.flatMap((question) => never[question] ?? []);
  if (missing.length > 0) return `${found} It never asks ${missing.join(" or ")}.`;
  return notAsked.includes("bound") ? `${found} None of these servers asks who sends the cookie.` : found;
}

/** The questions that the check would have come to, had it gone on. */
function whatItLeft(mechanism: MechanismId, { trace }: AccountVerdict): string {
  const left = gatesOf(mechanism)
    .filter(({ asked, question }) => asked && trace.every((step) => step.question !== question))
    .map(({ name }) => name);
  return left.length > 0 ? `It did not go on to ask: ${left.join(", ")}.` : "";
}
