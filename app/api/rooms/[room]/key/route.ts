import { renewKey } from "@/lib/classroom/teacher";
import { handle } from "@/lib/http/handle";
import { respond } from "@/lib/http/respond";
import { ledRoom, type RoomParams } from "@/lib/http/room";

/** Makes another teacher's link: the one before is of no use any more, and all other sessions have ended. */
export const POST = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room, session } = await ledRoom(request, code);
  await renewKey(on, room, session);
  return respond(null, { status: 204 });
});
