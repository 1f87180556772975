import { openRoom } from "@/lib/classroom/room";
import { leave } from "@/lib/classroom/seat";
import { handle } from "@/lib/http/handle";
import { forgottenCookies } from "@/lib/http/owner";
import { respond } from "@/lib/http/respond";
import { joinedRoom, noLearnerHeader, type RoomParams } from "@/lib/http/room";
import { takenUp } from "@/lib/http/taken-up";

/** A learner comes, or comes back: his name, his lab as it stands, and the cookies that make him its owner. */
export const POST = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room, learner } = await joinedRoom(request, code, openRoom);
  return takenUp(request, on, room, learner);
});

/** A learner leaves: whoever has this browser next is not him. His results stay on the board. */
export const DELETE = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room, learner } = await joinedRoom(request, code, openRoom);
  const { lab } = await leave(on, room, learner);
  return respond(null, { status: 204, cookies: [noLearnerHeader(room), ...forgottenCookies(lab)] });
});
