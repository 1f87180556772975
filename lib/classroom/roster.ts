import { realNow } from "@/lib/lab/clock";
import { type Backend, createLab } from "@/lib/lab/lab";
import { forgetLab } from "@/lib/lab/state";
import { Problem } from "@/lib/problem";
import type { Rows } from "@/lib/store/store";
import { hear, type Learner, newLearner } from "./learner";
import { changeRoom, type Room, secondsLeft } from "./room";

/** Everybody in a room: one row of a table each, so that a thousand can act at once. */
const key = ({ code }: Room) => `room:${code}:learners`;

/** @throws {TableFull} when there are `mostRows` in the room */
export const addLearner = ({ store }: Backend, room: Room, learner: Learner, mostRows: number) =>
  store.updateRow(key(room), learner.id, () => JSON.stringify(learner), {
    ttlSeconds: secondsLeft(room),
    mostRows,
  });

/** A lab in which what happens appears in a learner’s row. */
export const seatedLab = (on: Backend, room: Room, learner: string) =>
  createLab(on, {
    lifetimeSeconds: room.lifetimeSeconds,
    seat: { room: room.code, learner, endsAt: room.endsAt, followedSeconds: room.clockSeconds },
  });

/** Whoever has this id in the room, if anybody. */
export async function findLearner({ store }: Backend, room: Room, id: string): Promise<Learner | undefined> {
  const same = (text: string | null) => text;
  const text = await store.updateRow(key(room), id, same, { ttlSeconds: secondsLeft(room), mostRows: 1 });
  return text === null ? undefined : JSON.parse(text);
}

/** @throws {Problem} 404 when nobody of this id is in the room. */
export async function changeLearner(
  { store }: Backend,
  room: Room,
  id: string,
  change: (learner: Learner, now: number) => Learner,
): Promise<Learner> {
  const now = realNow();
  const text = await store.updateRow(
    key(room),
    id,
    (text) => text && JSON.stringify(hear(change(JSON.parse(text), now), now)),
    { ttlSeconds: secondsLeft(room), mostRows: Number.MAX_SAFE_INTEGER },
  );
  if (text === null)
    throw new Problem(
      404,
      "This place in the room is gone.",
      "The teacher has taken it away, or somebody else has it by now. Join again, unless the room is locked.",
      "learner",
    );
  return JSON.parse(text);
}

/** Who is in the room; with `since`, the version of an earlier answer, whoever has changed since. */
export async function roster(
  { store }: Backend,
  room: Room,
  since?: number,
): Promise<Omit<Rows, "rows"> & { learners: Learner[] }> {
  const { rows, ...rest } = await store.rows(key(room), since);
  return { ...rest, learners: rows.map(([, text]) => JSON.parse(text)) };
}

/** @throws {Problem} 404 when nobody of this id is in the room. */
export async function rename(on: Backend, room: Room, id: string, nickname: string) {
  await changeLearner(on, room, id, (learner) => ({ ...learner, nickname }));
  await touch(on, room, id);
}

/** Begins a learner's lab anew: what he said and saw is gone. Gives the room as it is then. @throws {Problem} 404 */
export async function reset(on: Backend, room: Room, id: string): Promise<Room> {
  await beginAnew(on, room, id);
  return touch(on, room, id);
}

/** Begins everybody's lab anew. Who is taken out meanwhile is no error; of other failures the first is thrown at the end. */
export async function resetAll(on: Backend, room: Room) {
  const { learners } = await roster(on, room);
  const begun = await Promise.allSettled(learners.map(({ id }) => beginAnew(on, room, id)));
  await changeRoom(on, room, (room) => ({ ...room, touchedAll: room.touchedAll + 1 }));
  for (const one of begun) if (one.status === "rejected" && !isGone(one.reason)) throw one.reason;
}

const isGone = (error: unknown) => error instanceof Problem && error.status === 404;

/**
 * Gives a learner a lab in place of one that is no more, unless another browser of his was quicker. What he said and saw
 * stays.
 * @throws {Problem} 404
 */
export async function giveLab(on: Backend, room: Room, id: string, gone: string): Promise<Learner> {
  const { id: lab } = await seatedLab(on, room, id);
  let needless = lab;
  try {
    const learner = await changeLearner(on, room, id, (learner) =>
      learner.lab === gone ? { ...learner, lab } : learner,
    );
    if (learner.lab === lab) needless = gone;
    return learner;
  } finally {
    await forgetLab(on, needless);
  }
}

async function beginAnew(on: Backend, room: Room, id: string) {
  const { id: lab } = await seatedLab(on, room, id);
  let before = lab;
  const takeLab = (learner: Learner, now: number) => {
    before = learner.lab;
    const { joinedAt, left } = learner;
    return { ...newLearner({ ...learner, lab }, now), joinedAt, left };
  };
  try {
    await changeLearner(on, room, id, takeLab);
  } catch (error) {
    before = lab;
    throw error;
  } finally {
    await forgetLab(on, before);
  }
}

/** Takes a learner out of the room. Whoever is not there is no error. */
export async function removeLearner(on: Backend, room: Room, id: string) {
  if (await takeOut(on, room, id)) await touch(on, room, id);
}

/** Forgets a learner and his lab, if he still is as is said of him. Says whether he was. */
export async function takeOut(
  on: Backend,
  room: Room,
  id: string,
  isMeant: (learner: Learner) => boolean = () => true,
): Promise<boolean> {
  let lab: string | undefined;
  await on.store.updateRow(
    key(room),
    id,
    (text) => {
      const learner: Learner | null = text && JSON.parse(text);
      lab = learner && isMeant(learner) ? learner.lab : undefined;
      return lab === undefined ? text : null;
    },
    { ttlSeconds: secondsLeft(room), mostRows: Number.MAX_SAFE_INTEGER },
  );
  if (lab !== undefined) await forgetLab(on, lab);
  return lab !== undefined;
}

/** Leaves nothing of anybody: neither his row nor his lab. */
export async function forgetEverybody(on: Backend, room: Room) {
  const { learners } = await roster(on, room);
  await Promise.all(learners.map(({ lab }) => forgetLab(on, lab)));
  await on.store.delete(key(room));
}

/** Lets a learner's page see that the teacher has changed something of his. */
export const touch = (on: Backend, room: Room, id: string) =>
  changeRoom(on, room, (room) => ({
    ...room,
    touched: { ...room.touched, [id]: (room.touched[id] ?? 0) + 1 },
  }));
