import { type Happening, lastVisit } from "@/lib/stories/happening";
import type { Choice, End, Guess } from "./chapter";
import type { Tried } from "./progress";

/** What a prediction would have to say of what a chapter claims. */
export const guessOf = (end: End): Guess => ("in" in end ? "in" : "out");

/** What came of a story at each of its sites: whether its last request was let in. */
export const cameOf = (runs: readonly Happening[][]): Guess[] =>
  runs.map((run) => (lastVisit(run)?.verdict.accepted ? "in" : "out"));

/** Whether an answer foretold all of what came, at every site. */
export const foretold = ({ foretells }: Choice, came: readonly Guess[]): boolean =>
  foretells.length === came.length && foretells.every((guess, at) => guess === came[at]);

/** An experiment that was played: the first prediction stands with its judgement, and what was seen last is shown. */
export function playedAgain(
  before: Tried | undefined,
  { said, choice, runs }: { said: number; choice: Choice; runs: Happening[][] },
): Tried {
  return before ? { ...before, runs } : { said, foretold: foretold(choice, cameOf(runs)), runs };
}
