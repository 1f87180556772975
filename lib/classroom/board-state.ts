import type { Learner } from "./learner";
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
