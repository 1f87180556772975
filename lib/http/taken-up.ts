import type { Learner } from "@/lib/classroom/learner";
import type { Room } from "@/lib/classroom/room";
import { touchesOf } from "@/lib/classroom/room-state";
import { takeUp } from "@/lib/classroom/take-up";
import { newOwner } from "@/lib/lab/control";
import type { Backend } from "@/lib/lab/lab";
import { droppedPaths, type LabState } from "@/lib/lab/state";
import type { Asked } from "./asked";
import { removeCookie } from "./cookies";
import { controlHeader } from "./owner";
import type { Reply } from "./reply";
import { json } from "./respond";
import { learnerHeader } from "./room";
import { sessionCookie } from "./session-cookie";
import { told } from "./state";

/** A learner's place, as his page gets it. */
export type TakenUp = Pick<Learner, "id" | "nickname" | "predictions"> & {
  state: LabState;
  /** How far his lab's clock is ahead of real time, and how much of that the teacher has moved it, in seconds. */
  aheadSeconds: number;
  followedSeconds: number;
  /** How often the teacher has changed something of his. */
  touched: number;
};

/**
 * Answers a learner who comes to his place: his name and his lab, with the cookies that let him come back and own it, and
 * without those that his browsers would have dropped by now.
 */
export async function takenUp(
  request: Asked,
  on: Backend,
  room: Room,
  id: string,
  without: string[] = [],
): Promise<Reply> {
  const owner = newOwner(on);
  const { learner, lab, state } = await takeUp(on, room, id, owner.enter);
  const [control, place, dropped] = await Promise.all([
    owner.control(lab),
    learnerHeader(request, on, room, id),
    droppedPaths(on, lab),
  ]);
  const cookies = [
    ...without,
    controlHeader(request, lab.id, control),
    place,
    ...dropped.map((path) => removeCookie(sessionCookie, path)),
  ];
  const body: TakenUp = {
    id,
    nickname: learner.nickname,
    predictions: learner.predictions,
    state: told(request, state),
    aheadSeconds: lab.offsetSeconds,
    followedSeconds: lab.seat?.followedSeconds ?? 0,
    touched: touchesOf(room, id),
  };
  return json(body, { cookies });
}
