import { forgetRoom, noteRoom, recentRoom } from "@/lib/classroom/recent-room";
import { changeRoom, markClosed } from "@/lib/classroom/room";
import { applyRoomChange, readRoomChange } from "@/lib/classroom/room-request";
import { roomStateOf } from "@/lib/classroom/room-state";
import { forgetEverybody } from "@/lib/classroom/roster";
import { readJson } from "@/lib/http/body";
import { handle } from "@/lib/http/handle";
import { json, respond } from "@/lib/http/respond";
import { anyRoom, ledRoom, noTeacherHeader, type RoomParams } from "@/lib/http/room";
import { realNow } from "@/lib/lab/clock";

/** The room as everybody follows it who knows its code. */
export const GET = handle<RoomParams>(async (request, { room: code }) => {
  const { room } = await anyRoom(request, code, recentRoom);
  return json(roomStateOf(room));
});

/** Sets the step, moves everybody's clock, lets nobody else join or somebody again. */
export const PATCH = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room } = await ledRoom(request, code);
  const change = readRoomChange(await readJson(request));
  const changed = await changeRoom(on, room, (room) => applyRoomChange(room, change, realNow()));
  return json(roomStateOf(noteRoom(changed)));
});

/** Closes the room, and forgets everybody and everything in it. Nobody joins meanwhile; it can be asked for again. */
export const DELETE = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room } = await ledRoom(request, code);
  await changeRoom(on, room, (room) => ({ ...room, locked: true }));
  await forgetEverybody(on, room);
  await markClosed(on, room);
  forgetRoom(room);
  return respond(null, { status: 204, cookies: [noTeacherHeader(room)] });
});
