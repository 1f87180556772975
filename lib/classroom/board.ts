import { type Cell, cellKey } from "@/lib/cell";
import type { MechanismId } from "@/lib/mechanisms";
import { truthTable } from "@/lib/mechanisms/truth-table";
import type { Scenario } from "@/lib/scenarios";
import type { Question } from "@/lib/verdict";
import { heartbeat, type Learner } from "./learner";
import { lesson, lessonScenarios } from "./lesson";
import type { RoomState } from "./room-state";

/** What the board is told of a room. Times are in milliseconds of real time. */
export type BoardState = {
  room: RoomState;
  now: number;
  version: number;
  isWhole: boolean;
  learners: Learner[];
  /** The browsers that lead the room. */
  teachers: { id: string; since: number; isThis: boolean }[];
  /** What the teacher's link holds. */
  key: string;
};

/** Whether a mechanism ever comes to a scenario. */
export const canShow = ({ mechanism, scenario }: Cell) => truthTable[mechanism][scenario] !== "never";

/** All that can be seen in a room, scenario by scenario. */
export const cellsOf = ({ mechanisms }: Pick<RoomState, "mechanisms">): Cell[] =>
  lessonScenarios
    .flatMap((scenario) => mechanisms.map((mechanism) => ({ mechanism, scenario })))
    .filter(canShow);

/** The scenario that the class is at, where its teacher leads it. */
export const currentScenario = ({ guided, step }: RoomState): Scenario | undefined =>
  guided ? lesson[step - 1]?.scenario : undefined;

/** What a class expected of one mechanism in one scenario, and what came out: numbers of learners. */
export type Tally = {
  mechanism: MechanismId;
  saidIn: number;
  saidOut: number;
  /** Who has said nothing. */
  silent: number;
  letIn: number;
  keptOut: number;
  /** At which question those were kept out who were, as most saw it. */
  failed?: Question;
  /** Who expected the other of what he then saw. */
  surprised: number;
};

export function tallyOf(mechanism: MechanismId, scenario: Scenario, learners: Learner[]): Tally {
  const key = cellKey(mechanism, scenario);
  const all = learners.map(({ predictions, outcomes }) => ({
    said: predictions[key]?.said,
    saw: outcomes[key],
  }));
  const count = (holds: (one: (typeof all)[number]) => unknown) => all.filter(holds).length;
  return {
    mechanism,
    saidIn: count(({ said }) => said === "in"),
    saidOut: count(({ said }) => said === "out"),
    silent: count(({ said }) => said === undefined),
    letIn: count(({ saw }) => saw?.accepted),
    keptOut: count(({ saw }) => saw && !saw.accepted),
    failed: most(all.flatMap(({ saw }) => saw?.failed ?? [])),
    surprised: count(({ said, saw }) => said && saw && (said === "in") !== saw.accepted),
  };
}

const most = <One>(all: One[]): One | undefined => {
  const times = (one: One) => all.filter((other) => other === one).length;
  return [...new Set(all)].sort((one, other) => times(other) - times(one))[0];
};

/** How a learner stands. `waiting`: nothing new for so long that he may be stuck, in whole minutes. */
export type Standing = { seen: number; of: number; isHere: boolean; waiting?: number };

/** After how long without anything new somebody may be stuck, in milliseconds. */
const patience = 3 * 60_000;

export function standingOf(learner: Learner, room: RoomState, now: number): Standing {
  const cells = cellsOf(room);
  const isSeen = ({ mechanism, scenario }: Cell) => learner.outcomes[cellKey(mechanism, scenario)];
  const current = currentScenario(room);
  const due = room.guided ? cells.filter(({ scenario }) => scenario === current) : cells;
  const idle = now - Math.max(learner.newAt, room.guided ? room.stepAt : 0);
  return {
    seen: cells.filter(isSeen).length,
    of: cells.length,
    isHere: now - learner.seenAt < 2 * heartbeat + 15_000,
    waiting: !due.every(isSeen) && idle >= patience ? Math.floor(idle / 60_000) : undefined,
  };
}

/** Takes an answer of the server into what is known already. */
export function merge(before: BoardState | null, news: BoardState): BoardState {
  if (!before || news.isWhole) return { ...news, learners: inOrder(news.learners) };
  const changed = new Map(news.learners.map((learner) => [learner.id, learner]));
  const kept = before.learners.filter(({ id }) => !changed.has(id));
  const learners = changed.size === 0 ? before.learners : inOrder([...kept, ...changed.values()]);
  return { ...news, learners };
}

const inOrder = (learners: Learner[]) =>
  [...learners].sort((one, other) => one.joinedAt - other.joinedAt || (one.id < other.id ? -1 : 1));

/** Names as they are told apart on the board: the second Amina is Amina 2, unless somebody calls himself that. */
export function namesOf(learners: Learner[]): Map<string, string> {
  const chosen = new Set(learners.map(({ nickname }) => nickname));
  const times = new Map<string, number>();
  return new Map(
    learners.map(({ id, nickname }) => {
      let count = (times.get(nickname) ?? 0) + 1;
      while (count > 1 && chosen.has(`${nickname} ${count}`)) count++;
      times.set(nickname, count);
      return [id, count === 1 ? nickname : `${nickname} ${count}`];
    }),
  );
}
