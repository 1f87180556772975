import type { BoardState } from "@/lib/classroom/board-state";
import { roomStateOf } from "@/lib/classroom/room-state";
import { roster } from "@/lib/classroom/roster";
import { teacherKey } from "@/lib/classroom/teacher";
import { isWhole } from "@/lib/fields";
import { handle } from "@/lib/http/handle";
import { json } from "@/lib/http/respond";
import { ledRoom, type RoomParams } from "@/lib/http/room";
import { realNow } from "@/lib/lab/clock";

/** All that the board shows; with `since`, the version of an earlier answer, only the learners who have changed. */
export const GET = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room, session } = await ledRoom(request, code);
  const asked = Number(new URL(request.url).searchParams.get("since"));
  const since = isWhole(0, Number.MAX_SAFE_INTEGER)(asked) ? asked : 0;
  const { version, isWhole: all, learners } = await roster(on, room, since);
  const teachers = room.teachers.map(({ id, since }) => ({ id, since, isThis: id === session.id }));
  const board: BoardState = {
    room: roomStateOf(room),
    now: realNow(),
    version,
    isWhole: all,
    learners,
    teachers,
    key: teacherKey(on, room),
  };
  return json(board);
});
