import { type Cell, cellKey } from "@/lib/cell";
import { scenarios } from "@/lib/scenarios";
import type { Learner } from "./learner";
import type { RoomState } from "./room-state";

/** One learner at one cell of which he said or saw something. Times are ISO 8601, in real time. */
export type Result = Cell & {
  learner: string;
  nickname: string;
  joinedAt: string;
  predicted: string;
  predictedAt: string;
  verdict: string;
  failed: string;
  seenAt: string;
};

/** All that a class said and saw, learner by learner. */
export const resultsOf = (
  { mechanisms: shown }: Pick<RoomState, "mechanisms">,
  learners: Learner[],
): Result[] =>
  learners.flatMap((learner) =>
    shown
      .flatMap((mechanism) => scenarios.map((scenario) => ({ mechanism, scenario })))
      .flatMap((cell) => resultAt(cell, learner) ?? []),
  );

function resultAt(
  cell: Cell,
  { id, nickname, joinedAt, predictions, outcomes }: Learner,
): Result | undefined {
  const key = cellKey(cell.mechanism, cell.scenario);
  const [said, saw] = [predictions[key], outcomes[key]];
  if (!said && !saw) return undefined;
  return {
    learner: id,
    nickname,
    joinedAt: iso(joinedAt),
    ...cell,
    predicted: said ? inWords(said.said === "in") : "",
    predictedAt: said ? iso(said.at) : "",
    verdict: saw ? inWords(saw.accepted) : "",
    failed: saw?.failed ?? "",
    seenAt: saw ? iso(saw.at) : "",
  };
}

const inWords = (isIn: boolean) => (isIn ? "let in" : "kept out");
const iso = (at: number) => new Date(at).toISOString();
