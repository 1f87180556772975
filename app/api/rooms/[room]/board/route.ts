import { roomStateOf } from "@/lib/classroom/room-state";
import { roster } from "@/lib/classroom/roster";
import { handle } from "@/lib/http/handle";
import { json } from "@/lib/http/respond";
import { ledRoom, type RoomParams } from "@/lib/http/room";
import { realNow } from "@/lib/lab/clock";

/** All that the board shows; with `since`, the version of an earlier answer, only the learners who have changed. */
export const GET = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room, session } = await ledRoom(request, code);
  const since = Number(new URL(request.url).searchParams.get("since"));
  const { version, isWhole, learners } = await roster(on, room, Number.isSafeInteger(since) ? since : 0);
  const teachers = room.teachers.map(({ id, since }) => ({ id, since, isThis: id === session.id }));
  return json({ room: roomStateOf(room), now: realNow(), version, isWhole, learners, teachers });
});
