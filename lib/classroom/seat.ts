import { deriveKey } from "@/lib/lab/keys";
import { type Backend, changeLab } from "@/lib/lab/lab";
import { seal, unseal } from "@/lib/lab/seals";
import { Problem } from "@/lib/problem";
import type { Learner } from "./learner";
import { type Room, secondsLeft } from "./room";
import { changeLearner, findLearner } from "./roster";

/** The cookie by which a learner comes back to his place. */
export const learnerCookie = "learner";

const password = ({ secret }: Backend) => deriveKey(secret, "learner");

/** An iron-session seal that names the room and the learner, and ends when the room does at the latest. */
export const sealLearner = (on: Backend, room: Room, id: string) =>
  seal({ room: room.code, learner: id }, password(on), secondsLeft(room));

const learnerIn = async (on: Backend, room: Room, sealed: string | undefined) => {
  const kept = await unseal(sealed ?? "", password(on));
  return kept.room === room.code ? kept.learner : undefined;
};

/** The learner that a seal is of, should he still be in the room and not have left. */
export async function placeOf(
  on: Backend,
  room: Room,
  sealed: string | undefined,
): Promise<Learner | undefined> {
  const id = await learnerIn(on, room, sealed);
  const found = id === undefined ? undefined : await findLearner(on, room, id);
  return found?.left ? undefined : found;
}

/** The id of the learner that a seal is of, who may have been removed. @throws {Problem} 403 when it is of nobody here */
export async function requireLearner(on: Backend, room: Room, sealed: string | undefined): Promise<string> {
  const id = await learnerIn(on, room, sealed);
  return id ?? notJoined();
}

/** A learner who acts by his own cookie. @throws {Problem} 403 when he has left */
export const present = (learner: Learner): Learner => (learner.left ? notJoined() : learner);

/**
 * Ends a learner's session, in whatever browsers its cookie is, and his session as the owner of his lab. What he said and saw
 * stays on the board.
 * @throws {Problem} 403 when he has left already, 404 when he is not in the room
 */
export async function leave(on: Backend, room: Room, id: string): Promise<Learner> {
  const learner = await changeLearner(on, room, id, (learner) => ({ ...present(learner), left: true }));
  await changeLab(on, learner.lab, (lab) => ({ ...lab, control: [] })).catch((error) => {
    if (!(error instanceof Problem) || error.status !== 404) throw error;
  });
  return learner;
}

function notJoined(): never {
  throw new Problem(403, "This browser has not joined the room.", "Join it with a nickname.");
}
