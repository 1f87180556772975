import { openRoom } from "@/lib/classroom/room";
import { findLearner, reset } from "@/lib/classroom/roster";
import { present } from "@/lib/classroom/seat";
import { handle } from "@/lib/http/handle";
import { forgottenCookies } from "@/lib/http/owner";
import { joinedRoom, type RoomParams } from "@/lib/http/room";
import { takenUp } from "@/lib/http/taken-up";
import { spend } from "@/lib/limits/limiter";

/** A learner begins his lab anew. */
export const POST = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room, learner } = await joinedRoom(request, code, openRoom);
  await spend("resets", learner);
  const before = await findLearner(on, room, learner);
  if (before) present(before);
  const changed = await reset(on, room, learner);
  return takenUp(request, on, changed, learner, before ? forgottenCookies(before.lab) : []);
});
