import { reset, roster } from "@/lib/classroom/roster";
import { handle } from "@/lib/http/handle";
import { respond } from "@/lib/http/respond";
import { ledRoom, type RoomParams } from "@/lib/http/room";

/** Begins everybody's lab anew: what they said and saw is gone. */
export const POST = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room } = await ledRoom(request, code);
  const { learners } = await roster(on, room);
  await reset(
    on,
    room,
    learners.map(({ id }) => id),
  );
  return respond(null, { status: 204 });
});
