import { deriveKey } from "@/lib/lab/keys";
import type { Backend } from "@/lib/lab/lab";
import { seal, unseal } from "@/lib/lab/seals";
import { Problem } from "@/lib/problem";
import type { Learner } from "./learner";
import { type Room, secondsLeft } from "./room";
import { findLearner } from "./roster";

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

/** The learner that a seal is of, should he still be in the room. */
export async function placeOf(
  on: Backend,
  room: Room,
  sealed: string | undefined,
): Promise<Learner | undefined> {
  const id = await learnerIn(on, room, sealed);
  return id === undefined ? undefined : findLearner(on, room, id);
}

/** The id of the learner that a seal is of, who may have been removed. @throws {Problem} 403 when it is of nobody here */
export async function requireLearner(on: Backend, room: Room, sealed: string | undefined): Promise<string> {
  const id = await learnerIn(on, room, sealed);
  if (id !== undefined) return id;
  throw new Problem(403, "This browser has not joined the room.", "Join it with a nickname.");
}
