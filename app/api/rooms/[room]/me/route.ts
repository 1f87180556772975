import { openRoom } from "@/lib/classroom/room";
import { handle } from "@/lib/http/handle";
import { joinedRoom, type RoomParams } from "@/lib/http/room";
import { takenUp } from "@/lib/http/taken-up";

/** A learner comes, or comes back: his name, his lab as it stands, and the cookies that make him its owner. */
export const POST = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room, learner } = await joinedRoom(request, code, openRoom);
  return takenUp(request, on, room, learner);
});
