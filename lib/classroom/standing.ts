import { type Cell, cellKey } from "@/lib/cell";
import { cellsOf, currentScenario } from "./cells";
import { heartbeat, type Learner } from "./learner";
import type { RoomState } from "./room-state";

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
