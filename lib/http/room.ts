import { backend } from "@/lib/backend";
import { readCode } from "@/lib/classroom/code";
import { recentRoom } from "@/lib/classroom/recent-room";
import { openRoom, type Room, secondsLeft, type TeacherSession } from "@/lib/classroom/room";
import { learnerCookie, placeOf, requireLearner, sealLearner } from "@/lib/classroom/seat";
import { requireTeacher, sealTeacher, teacherCookie, teacherOf } from "@/lib/classroom/teacher";
import type { Backend } from "@/lib/lab/lab";
import { refusalOf, spend } from "@/lib/limits/limiter";
import { Problem } from "@/lib/problem";
import type { Asked } from "./asked";
import { clientAddress } from "./client-address";
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

/**
 * The room of a code, for whoever knows that.
 * @throws {Problem} 404 for an unknown room, 410 for a closed one; 429 for whoever has tried too many codes and is not in it
 */
export async function anyRoom(
  request: Asked,
  code: string,
  open: Open = openRoom,
): Promise<{ on: Backend; room: Room }> {
  const on = backend();
  const room = await find(request, on, code, open);
  const refusal = refusalOf("guesses", clientAddress(request));
  if (refusal && !(await isIn(request, on, room))) throw refusal;
  return { on, room };
}

/** @throws {Problem} 404 for an unknown room, 410 for a closed one, 403 for anybody but its teacher and for other origins */
export async function ledRoom(
  request: Asked,
  code: string,
): Promise<{ on: Backend; room: Room; session: TeacherSession }> {
  const on = backend();
  refuseOtherOrigins(request);
  const room = await find(request, on, code, openRoom);
  const session = requireTeacher(on, room, cookieOf(request, teacherCookie));
  return { on, room, session: await session.catch(tellNoGuesser(request)) };
}

/** @throws {Problem} 404 for an unknown room, 410 for a closed one, 403 for whoever has not joined and for other origins */
export async function joinedRoom(
  request: Asked,
  code: string,
  open: Open = recentRoom,
): Promise<{ on: Backend; room: Room; learner: string }> {
  const on = backend();
  refuseOtherOrigins(request);
  const room = await find(request, on, code, open);
  const learner = requireLearner(on, room, cookieOf(request, learnerCookie));
  return { on, room, learner: await learner.catch(tellNoGuesser(request)) };
}

type Open = (on: Backend, code: string) => Promise<Room>;

/** Counts codes that no room has, so that nobody finds a room by trying them all. What was never a code counts as nothing. */
async function find(request: Asked, on: Backend, code: string, open: Open): Promise<Room> {
  try {
    return await open(on, code);
  } catch (error) {
    const isGuess = error instanceof Problem && error.status === 404 && readCode(code) !== null;
    if (isGuess) await spend("guesses", clientAddress(request));
    throw error;
  }
}

/** Whoever has tried too many codes does not even learn that a room refuses him, and so that it is there. */
const tellNoGuesser = (request: Asked) => (error: unknown) => {
  throw refusalOf("guesses", clientAddress(request)) ?? error;
};

const isIn = async (request: Asked, on: Backend, room: Room) =>
  (await teacherOf(on, room, cookieOf(request, teacherCookie))) !== undefined ||
  (await placeOf(on, room, cookieOf(request, learnerCookie))) !== undefined;
