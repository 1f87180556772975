/** The questions that a server can ask of a session cookie. One vocabulary for traces, API, lessons and tests. */
export const questions = ["authentic", "in-time", "live", "bound"] as const;
export type Question = (typeof questions)[number];

/**
 * One check that a server really made: what it asked, whether that held, and the evidence, both sides of it.
 * `unanswered`: it could not find out, and decided without an answer.
 */
export type Step = { question: Question; held: boolean; saw: string; unanswered?: true };

export type Accepted = { accepted: true; user: string; trace: Step[] };
export type Refused = { accepted: false; failed: Question; trace: Step[] };
export type Verdict = Accepted | Refused;

/** Records a step. Ends the verification when the step does not hold. */
export type Check = (
  question: Question,
  held: unknown,
  saw: string,
  how?: Pick<Step, "unanswered">,
) => asserts held;

class Failed extends Error {
  constructor(readonly question: Question) {
    super(`the check "${question}" did not hold`);
  }
}

/** Made once: an error notes where it is made, which takes longer than most checks. */
const failures = Object.fromEntries(questions.map((question) => [question, new Failed(question)])) as Record<
  Question,
  Failed
>;

/**
 * Runs a verification and keeps what it did: the trace is made by the very calls of `check` that decide.
 * `verify` returns the user; the first check that does not hold becomes a refusal. Any other error is a bug
 * and is thrown on.
 */
export async function inspect(verify: (check: Check) => string | Promise<string>): Promise<Verdict> {
  const trace: Step[] = [];
  const check: Check = (question, held, saw, how) => {
    trace.push({ question, held: Boolean(held), saw, ...how });
    if (!held) throw failures[question];
  };
  try {
    return { accepted: true, user: await verify(check), trace };
  } catch (error) {
    if (error instanceof Failed) return { accepted: false, failed: error.question, trace };
    throw error;
  }
}

/** The questions that this verification never came to, or never asks. */
export function notAsked({ trace }: Verdict): Question[] {
  return questions.filter((question) => trace.every((step) => step.question !== question));
}
