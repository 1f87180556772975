import type { Prediction } from "@/lib/cell";
import type { Question } from "@/lib/verdict";

/** What a learner said of a cell before he saw it, and when. Times are in milliseconds of real time. */
export type Said = { said: Prediction; at: number };

/** What a learner's replay came to, and when he first saw it. */
export type Outcome = { accepted: boolean; failed?: Question; at: number };

/** One learner as the board sees him. Cells are named as `cellKey` does. */
export type Learner = {
  id: string;
  nickname: string;
  lab: string;
  joinedAt: number;
  /** When his page was last heard of. */
  seenAt: number;
  /** When he last said or saw something new. */
  newAt: number;
  predictions: Record<string, Said>;
  outcomes: Record<string, Outcome>;
  /** He has left, and nobody comes back to his place by his cookie: it is there for the results. */
  left?: true;
};

/** Somebody who has said and seen nothing yet. */
export const newLearner = (
  { id, nickname, lab }: Pick<Learner, "id" | "nickname" | "lab">,
  now: number,
): Learner => ({
  id,
  nickname,
  lab,
  joinedAt: now,
  seenAt: now,
  newAt: now,
  predictions: {},
  outcomes: {},
});

/** Keeps what he says of cells that he has not seen; what he said first of a cell may change until then. */
export function say(learner: Learner, said: Record<string, Prediction>, now: number): Learner {
  const news = Object.entries(said).filter(
    ([cell, one]) => !learner.outcomes[cell] && learner.predictions[cell]?.said !== one,
  );
  if (news.length === 0) return learner;
  const predictions = { ...learner.predictions };
  for (const [cell, one] of news) predictions[cell] = { said: one, at: now };
  return { ...learner, predictions, newAt: now };
}

/** Keeps what he saw; of a cell the newest counts, and to see the same again is nothing new. */
export function see(learner: Learner, seen: Record<string, Omit<Outcome, "at">>, now: number): Learner {
  const news = Object.entries(seen).filter(([cell, { accepted, failed }]) => {
    const before = learner.outcomes[cell];
    return before?.accepted !== accepted || before.failed !== failed;
  });
  if (news.length === 0) return learner;
  const outcomes = { ...learner.outcomes };
  for (const [cell, { accepted, failed }] of news) outcomes[cell] = { accepted, failed, at: now };
  return { ...learner, outcomes, newAt: now };
}

/** How often a learner's page tells that it is there, in milliseconds. */
export const heartbeat = 45_000;

/** What was noted of his presence so shortly ago is not noted again, in milliseconds. */
const presence = 40_000;

/** His page is there. It is noted now and then only: each note costs a write. */
export const hear = (learner: Learner, now: number): Learner =>
  now - learner.seenAt < presence ? learner : { ...learner, seenAt: now };
