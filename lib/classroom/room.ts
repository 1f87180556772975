import { realNow } from "@/lib/lab/clock";
import { type Backend, labLifetime } from "@/lib/lab/lab";
import type { MechanismId } from "@/lib/mechanisms";
import { Problem } from "@/lib/problem";
import { newCode, readCode } from "./code";

/** A teacher's browser that may lead the room. */
export type TeacherSession = { id: string; since: number };

/** What a teacher chooses when he opens a room. */
export type RoomPlan = {
  title: string;
  /** At most one of each family, in the order of the columns. */
  mechanisms: MechanismId[];
  lifetimeSeconds: number;
  /** Whether the teacher sets the step that everybody is at. */
  guided: boolean;
  /** Whether learners are asked what they expect. */
  predictions: boolean;
};

/** A class and what its teacher has set. Times are in milliseconds of real time. Its learners are kept apart. */
export type Room = RoomPlan & {
  code: string;
  openedAt: number;
  /** When it ends at the latest, whatever is done. */
  endsAt: number;
  /** Which step of the lesson everybody is at, counted from 1; 0 before it begins. */
  step: number;
  stepAt: number;
  /** How far the teacher has moved everybody's clock, in seconds. */
  clockSeconds: number;
  /** Whether nobody else may join. */
  locked: boolean;
  /** How often the teacher has changed something of a learner's, by the learner's id: his page looks again. */
  touched: Record<string, number>;
  /** How often he has changed something of everybody's. */
  touchedAll: number;
  /** How often the teacher's link was renewed. */
  keyGeneration: number;
  teachers: TeacherSession[];
};

/** A room ends this long after it was opened, in seconds. */
export const roomLifetime = labLifetime;

const key = (code: string) => `room:${code}`;

/** How long a room still has, in whole seconds. */
export const secondsLeft = ({ endsAt }: Room) => Math.max(1, Math.ceil((endsAt - realNow()) / 1000));

/** Takes a code that no room has. */
export async function createRoom({ store }: Backend, plan: RoomPlan, teacher: TeacherSession): Promise<Room> {
  for (;;) {
    const code = newCode();
    const openedAt = realNow();
    const room: Room = {
      ...plan,
      code,
      openedAt,
      endsAt: openedAt + roomLifetime * 1000,
      step: 0,
      stepAt: openedAt,
      clockSeconds: 0,
      locked: false,
      touched: {},
      touchedAll: 0,
      keyGeneration: 0,
      teachers: [teacher],
    };
    const text = JSON.stringify(room);
    if ((await store.update(key(code), (kept) => kept ?? text, roomLifetime)) === text) return room;
  }
}

/** @throws {Problem} 404 when there is no such room, 410 when it was closed. */
export async function openRoom({ store }: Backend, typed: string): Promise<Room> {
  const code = readCode(typed);
  return read(code && (await store.get(key(code))));
}

/** @throws {Problem} 404 when there is no such room, 410 when it was closed; and whatever `change` throws. */
export async function changeRoom(
  { store }: Backend,
  room: Room,
  change: (room: Room) => Room,
): Promise<Room> {
  const changed = (text: string | null) => JSON.stringify(change(read(text)));
  return read(await store.update(key(room.code), changed, secondsLeft(room)));
}

/** Leaves of a room no more than that it was closed, for as long as it could have been open. */
export const markClosed = ({ store }: Backend, room: Room) =>
  store.set(key(room.code), JSON.stringify({ closed: true }), secondsLeft(room));

function read(text: string | null): Room {
  if (text === null) noSuchRoom();
  const kept: Room | { closed: true } = JSON.parse(text);
  if ("closed" in kept)
    throw new Problem(
      410,
      "This room was closed.",
      "Its names and results are deleted. Ask the teacher for the code of another room, or go on in a lab of your own.",
    );
  // The store's clock only tidies up: it may be slower than this one.
  if (kept.endsAt <= realNow()) noSuchRoom();
  return kept;
}

function noSuchRoom(): never {
  throw new Problem(
    404,
    "There is no room with this code.",
    "Compare it with the code on the board. Rooms end 24 hours after they were opened; a server that keeps them in memory forgets them when it is restarted.",
  );
}
