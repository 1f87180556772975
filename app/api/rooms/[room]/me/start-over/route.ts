import { openRoom } from "@/lib/classroom/room";
import { reset } from "@/lib/classroom/roster";
import { handle } from "@/lib/http/handle";
import { joinedRoom, type RoomParams } from "@/lib/http/room";
import { takenUp } from "@/lib/http/taken-up";

/** A learner begins his lab anew. */
export const POST = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room, learner } = await joinedRoom(request, code, openRoom);
  return takenUp(request, on, await reset(on, room, learner), learner);
});
