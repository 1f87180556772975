import { randomBytes } from "node:crypto";
import { realNow } from "@/lib/lab/clock";
import type { Backend } from "@/lib/lab/lab";
import { forgetLab } from "@/lib/lab/state";
import { Problem } from "@/lib/problem";
import { TableFull } from "@/lib/store/store";
import { type Learner, newLearner } from "./learner";
import { openRoom, type Room } from "./room";
import { addLearner, roster, seatedLab, takeOut } from "./roster";

const newId = () => randomBytes(16).toString("base64url");

/** How long somebody who has done nothing may be away before another may have his place, in milliseconds. */
const keptFor = 10 * 60_000;

/**
 * Gives somebody a place and a lab. In a full room he gets the place of somebody who came, did nothing and went.
 * @throws {Problem} 409 when the room is full or locked, 410 when it was closed
 */
export async function join(on: Backend, room: Room, nickname: string, most: number): Promise<Learner> {
  refuseLocked(room);
  const id = newId();
  const { id: lab } = await seatedLab(on, room, id);
  const learner = newLearner({ id, nickname, lab }, realNow());
  try {
    await takePlace(on, room, learner, most);
    // Whoever came in while the room was being locked, or closed, would be left behind in it.
    refuseLocked(await openRoom(on, room.code));
    return learner;
  } catch (error) {
    await takeOut(on, room, id);
    await forgetLab(on, lab);
    if (!(error instanceof TableFull)) throw error;
    throw new Problem(
      409,
      "This room is full.",
      `It has places for ${most}. Ask the teacher to remove somebody, or to open a second room.`,
    );
  }
}

function refuseLocked({ locked }: Room) {
  if (locked) throw new Problem(409, "This room is locked.", "Ask the teacher to unlock it, and try again.");
}

async function takePlace(on: Backend, room: Room, learner: Learner, most: number) {
  for (;;)
    try {
      return await addLearner(on, room, learner, most);
    } catch (error) {
      if (!(error instanceof TableFull) || !(await freeAPlace(on, room))) throw error;
    }
}

const hasDoneNothing = ({ predictions, outcomes }: Learner) =>
  Object.keys(predictions).length === 0 && Object.keys(outcomes).length === 0;

/** Gives up the place of whoever has been away for longest. Says whether there was one: another may be quicker to take it. */
async function freeAPlace(on: Backend, room: Room): Promise<boolean> {
  const { learners } = await roster(on, room);
  const now = realNow();
  const hasGone = (learner: Learner) => hasDoneNothing(learner) && now - learner.seenAt > keptFor;
  const gone = learners.filter(hasGone).sort((one, other) => one.seenAt - other.seenAt)[0];
  if (!gone) return false;
  await takeOut(on, room, gone.id, hasGone);
  return true;
}
