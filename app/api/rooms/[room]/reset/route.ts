import { resetAll } from "@/lib/classroom/roster";
import { handle } from "@/lib/http/handle";
import { respond } from "@/lib/http/respond";
import { ledRoom, type RoomParams } from "@/lib/http/room";
import { spend } from "@/lib/limits/limiter";

/** Begins everybody's lab anew: what they said and saw is gone. */
export const POST = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room } = await ledRoom(request, code);
  await spend("resets", room.code);
  await resetAll(on, room);
  return respond(null, { status: 204 });
});
