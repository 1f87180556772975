import { reset } from "@/lib/classroom/roster";
import { handle } from "@/lib/http/handle";
import { respond } from "@/lib/http/respond";
import { ledRoom, type RoomParams } from "@/lib/http/room";

/** Begins a learner's lab anew: what he said and saw is gone. */
export const POST = handle<RoomParams & { learner: string }>(async (request, { room: code, learner }) => {
  const { on, room } = await ledRoom(request, code);
  await reset(on, room, learner);
  return respond(null, { status: 204 });
});
