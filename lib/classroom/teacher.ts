import { randomBytes, timingSafeEqual } from "node:crypto";
import { realNow } from "@/lib/lab/clock";
import { deriveKey } from "@/lib/lab/keys";
import type { Backend } from "@/lib/lab/lab";
import { seal, unseal } from "@/lib/lab/seals";
import { Problem } from "@/lib/problem";
import { changeRoom, createRoom, type Room, type RoomPlan, secondsLeft, type TeacherSession } from "./room";

/** The cookie that makes a browser lead a room. */
export const teacherCookie = "teacher";

/** How many browsers may lead one room; beyond that the oldest may no more. */
const mostSessions = 20;

const password = ({ secret }: Backend) => deriveKey(secret, "teacher");

const newSession = (): TeacherSession => ({
  id: randomBytes(16).toString("base64url"),
  since: realNow(),
});

/** Opens a room that one browser leads. */
export async function openNewRoom(
  on: Backend,
  plan: RoomPlan,
): Promise<{ room: Room; session: TeacherSession }> {
  const session = newSession();
  return { room: await createRoom(on, plan, session), session };
}

/** What the teacher's link holds: 256 bits that are kept nowhere, and others after each renewal. */
export const teacherKey = ({ secret }: Backend, { code, keyGeneration }: Room) =>
  deriveKey(secret, "teacher-link", code, keyGeneration);

/**
 * Lets a browser lead the room. If it does already, as `known`, that session ends: each sign-in has an id of its own.
 * @throws {Problem} 403 when the key is not the one of the teacher's link
 */
export async function signInTeacher(
  on: Backend,
  room: Room,
  key: string,
  known?: TeacherSession,
): Promise<TeacherSession> {
  const session = newSession();
  await changeRoom(on, room, (room) => {
    if (!isSame(key, teacherKey(on, room)))
      throw new Problem(
        403,
        "This teacher’s link is not valid any more.",
        "A newer one was made. Copy it from the board on the device that leads the room.",
      );
    const others = room.teachers.filter(({ id }) => id !== known?.id);
    return { ...room, teachers: [...others, session].slice(-mostSessions) };
  });
  return session;
}

/** The session as it travels: an iron-session seal that names the room, and ends when the room does at the latest. */
export const sealTeacher = (on: Backend, room: Room, { id }: TeacherSession) =>
  seal({ room: room.code, teacher: id }, password(on), secondsLeft(room));

/** The session that a seal is of, if the room still knows it. */
export async function teacherOf(on: Backend, room: Room, sealed: string | undefined) {
  if (!sealed) return undefined;
  const kept = await unseal(sealed, password(on));
  return kept.room === room.code ? room.teachers.find(({ id }) => id === kept.teacher) : undefined;
}

/** @throws {Problem} 403 unless the seal is of a session that leads this room */
export async function requireTeacher(on: Backend, room: Room, sealed: string | undefined) {
  const session = await teacherOf(on, room, sealed);
  if (session) return session;
  throw notTheTeacher();
}

const notTheTeacher = () =>
  new Problem(
    403,
    "Only the room’s teacher can do that.",
    "Open the teacher’s link in this browser, or do it in the one that opened the room.",
  );

/** Ends a session: it leads the room no more, whoever holds its cookie, nor does the link in its history. */
export const endTeacher = (on: Backend, room: Room, session: TeacherSession) =>
  changeRoom(on, room, (room) => ({
    ...room,
    keyGeneration: room.keyGeneration + 1,
    teachers: room.teachers.filter(({ id }) => id !== session.id),
  }));

/** Makes another teacher's link. The one before is of no use any more, nor are the other sessions. */
export const renewKey = (on: Backend, room: Room, { id }: TeacherSession) =>
  changeRoom(on, room, (room) => {
    const teachers = room.teachers.filter((session) => session.id === id);
    // Another has made one at the same moment, and ended this session with it: somebody has to lead the room.
    if (teachers.length === 0) throw notTheTeacher();
    return { ...room, keyGeneration: room.keyGeneration + 1, teachers };
  });

const isSame = (one: string, other: string) =>
  Buffer.byteLength(one) === Buffer.byteLength(other) &&
  timingSafeEqual(Buffer.from(one), Buffer.from(other));
