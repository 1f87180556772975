import { roomStateOf } from "@/lib/classroom/room-state";
import { endTeacher, signInTeacher, teacherCookie, teacherOf } from "@/lib/classroom/teacher";
import { checkAllFields } from "@/lib/fields";
import { readJson } from "@/lib/http/body";
import { cookieOf } from "@/lib/http/cookies";
import { handle } from "@/lib/http/handle";
import { refuseOtherOrigins } from "@/lib/http/origin";
import { json, respond } from "@/lib/http/respond";
import { anyRoom, ledRoom, noTeacherHeader, type RoomParams, teacherHeader } from "@/lib/http/room";

const fields = {
  key: { holds: (value: unknown) => typeof value === "string", say: "the key of the teacher's link" },
};

/** Lets a browser that has the teacher's link lead the room. */
export const POST = handle<RoomParams>(async (request, { room: code }) => {
  refuseOtherOrigins(request);
  const { on, room } = await anyRoom(request, code);
  const { key } = checkAllFields(await readJson(request), fields) as { key: string };
  const known = await teacherOf(on, room, cookieOf(request, teacherCookie));
  const session = await signInTeacher(on, room, key, known);
  return json(roomStateOf(room), { status: 201, cookies: [await teacherHeader(request, on, room, session)] });
});

/** Ends this browser's session. Others go on; the room stays open. */
export const DELETE = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room, session } = await ledRoom(request, code);
  await endTeacher(on, room, session);
  return respond(null, { status: 204, cookies: [noTeacherHeader(room)] });
});
