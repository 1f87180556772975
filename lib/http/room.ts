import { backend } from "@/lib/backend";
import { recentRoom } from "@/lib/classroom/recent-room";
import { openRoom, type Room, secondsLeft, type TeacherSession } from "@/lib/classroom/room";
import { learnerCookie, requireLearner, sealLearner } from "@/lib/classroom/seat";
import { requireTeacher, sealTeacher, teacherCookie } from "@/lib/classroom/teacher";
import type { Backend } from "@/lib/lab/lab";
import type { Asked } from "./asked";
import { cookieOf, removeCookie } from "./cookies";
import { refuseOtherOrigins } from "./origin";
import { ownCookie } from "./own-cookie";

export type RoomParams = { room: string };

/** Where the cookies of a room go: to what is asked of that room, and nowhere else. */
const roomPath = ({ code }: Room) => `/api/rooms/${code}`;

const roomCookie = (request: Asked, room: Room, name: string, value: string) =>
  ownCookie(request, { name, value, path: roomPath(room), maxAge: secondsLeft(room) });

/** The Set-Cookie header that makes a browser lead a room. */
export const teacherHeader = async (request: Asked, on: Backend, room: Room, session: TeacherSession) =>
  roomCookie(request, room, teacherCookie, await sealTeacher(on, room, session));

export const noTeacherHeader = (room: Room) => removeCookie(teacherCookie, roomPath(room), "strict");

/** The Set-Cookie header by which a learner comes back to his place. */
export const learnerHeader = async (request: Asked, on: Backend, room: Room, id: string) =>
  roomCookie(request, room, learnerCookie, await sealLearner(on, room, id));

export const noLearnerHeader = (room: Room) => removeCookie(learnerCookie, roomPath(room), "strict");

/** @throws {Problem} 404 for an unknown room, 410 for a closed one, 403 for anybody but its teacher and for other origins */
export async function ledRoom(
  request: Asked,
  code: string,
): Promise<{ on: Backend; room: Room; session: TeacherSession }> {
  const on = backend();
  const room = await openRoom(on, code);
  refuseOtherOrigins(request);
  const session = await requireTeacher(on, room, cookieOf(request, teacherCookie));
  return { on, room, session };
}

/** @throws {Problem} 404 for an unknown room, 410 for a closed one, 403 for whoever has not joined and for other origins */
export async function joinedRoom(
  request: Asked,
  code: string,
  open: (on: Backend, code: string) => Promise<Room> = recentRoom,
): Promise<{ on: Backend; room: Room; learner: string }> {
  const on = backend();
  const room = await open(on, code);
  refuseOtherOrigins(request);
  return { on, room, learner: await requireLearner(on, room, cookieOf(request, learnerCookie)) };
}
