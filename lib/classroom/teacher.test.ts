import { sealData } from "iron-session";
import { afterEach, describe, expect, test, vi } from "vitest";
import { realNow } from "@/lib/lab/clock";
import { deriveKey } from "@/lib/lab/keys";
import { sealLearner } from "./seat";
import {
  endTeacher,
  openNewRoom,
  renewKey,
  requireTeacher,
  sealTeacher,
  signInTeacher,
  teacherKey,
  teacherOf,
} from "./teacher";
import { plan, startRoom, stores, type TestRoom } from "./testing-room";

afterEach(() => void vi.useRealTimers());

const staleLink = { name: "Problem", status: 403, title: "This teacher’s link is not valid any more." };

const signIn = async ({ on, room }: TestRoom) => {
  const now = await room();
  return signInTeacher(on, now, teacherKey(on, now));
};

/** Expects that a seal leads no room. */
async function refused({ on, room }: TestRoom, seal: string | undefined) {
  expect(await teacherOf(on, await room(), seal)).toBeUndefined();
  await expect(requireTeacher(on, await room(), seal)).rejects.toMatchObject({
    name: "Problem",
    status: 403,
    title: "Only the room’s teacher can do that.",
    detail: expect.stringContaining("Open the teacher’s link in this browser"),
  });
}

describe("a room is led", () => {
  test("by whoever has the seal of a session that it knows", async () => {
    const { on, opened, session } = await startRoom();
    const seal = await sealTeacher(on, opened, session);
    expect(await requireTeacher(on, opened, seal)).toEqual(session);
    expect(seal).not.toContain(session.id);
  });

  test.each([undefined, "", "x", "~2", "Fe26.2*1*2*3*4*5*6*7~2", "é", "x".repeat(8192)])(
    "by nobody without one, as %j is none",
    async (seal) => refused(await startRoom(), seal),
  );

  test("not by the seal of another room, nor by one made with another secret", async () => {
    const room = await startRoom();
    const { on, opened, session } = room;
    const other = await openNewRoom(on, plan);
    await refused(room, await sealTeacher(on, other.room, other.session));
    await refused(room, await sealTeacher(on, opened, other.session));
    await refused(room, await sealTeacher(on, other.room, session));
    const elsewhere = { ...on, secret: "another secret of 32 characters!" };
    await refused(room, await sealTeacher(elsewhere, opened, session));
  });

  test("not by a seal made for another purpose, nor by one that names nobody", async () => {
    const room = await startRoom();
    const { on, opened, session } = room;
    const sealFor = (purpose: string, data: object) =>
      sealData(data, { password: deriveKey(on.secret, purpose) });
    await refused(room, await sealLearner(on, opened, session.id));
    await refused(room, await sealFor("learner", { room: opened.code, teacher: session.id }));
    await refused(room, await sealFor("control", { room: opened.code, teacher: session.id }));
    await refused(room, await sealFor("teacher", { room: opened.code }));
    await refused(room, await sealFor("teacher", { teacher: session.id }));
    await refused(room, await sealFor("teacher", {}));
  });

  test("by nobody's seal when a day is over", async () => {
    const { on, opened, session, room } = await startRoom();
    const seal = await sealTeacher(on, opened, session);
    vi.setSystemTime(opened.endsAt - 5000);
    expect(await teacherOf(on, await room(), seal)).toEqual(session);
    vi.setSystemTime(opened.endsAt);
    await expect(room()).rejects.toMatchObject({ status: 404 });
    vi.setSystemTime(realNow() + 3_600_000);
    expect(await teacherOf(on, opened, seal)).toBeUndefined();
  });
});

describe.each(stores)("over %s, the teacher's link", (_, makeStore) => {
  test("lets another browser lead the room too", async () => {
    const room = await startRoom(makeStore());
    const { on, opened, session } = room;
    const second = await signIn(room);
    expect((await room.room()).teachers).toEqual([session, second]);
    for (const one of [session, second])
      expect(await requireTeacher(on, await room.room(), await sealTeacher(on, opened, one))).toEqual(one);
  });

  test("gives a browser that leads the room already another session, and ends the one that it had", async () => {
    const room = await startRoom(makeStore());
    const { on, opened, session } = room;
    const again = await signInTeacher(on, opened, teacherKey(on, opened), session);
    expect(again.id).not.toBe(session.id);
    expect((await room.room()).teachers).toEqual([again]);
    await refused(room, await sealTeacher(on, opened, session));
  });

  test("lets in all who open it at once", async () => {
    const room = await startRoom(makeStore());
    const sessions = await Promise.all(Array.from({ length: 5 }, () => signIn(room)));
    const ids = (await room.room()).teachers.map(({ id }) => id);
    expect(ids.toSorted()).toEqual([room.session, ...sessions].map(({ id }) => id).toSorted());
  });

  test("is of no use any more when another is made, and everybody else is signed out", async () => {
    const room = await startRoom(makeStore());
    const { on, opened, session } = room;
    const second = await signIn(room);
    const link = teacherKey(on, await room.room());
    await renewKey(on, await room.room(), second);
    expect((await room.room()).teachers).toEqual([second]);
    await refused(room, await sealTeacher(on, opened, session));
    await expect(signInTeacher(on, await room.room(), link)).rejects.toMatchObject(staleLink);
    await expect(signInTeacher(on, opened, link)).rejects.toMatchObject(staleLink);
    const third = await signIn(room);
    expect((await room.room()).teachers).toEqual([second, third]);
  });
});

test("the key of the link is no other room's, and is kept nowhere", async () => {
  const { on, opened } = await startRoom();
  const other = await openNewRoom(on, plan);
  const keys = [
    teacherKey(on, opened),
    teacherKey(on, other.room),
    teacherKey(on, { ...opened, keyGeneration: 1 }),
    teacherKey({ ...on, secret: "another secret of 32 characters!" }, opened),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
  expect(await on.store.get(`room:${opened.code}`)).not.toContain(keys[0]);
});

test("a session is known by 128 random bits", async () => {
  const { session } = await startRoom();
  expect(Buffer.from(session.id, "base64url")).toHaveLength(16);
});

test("a wrong key lets nobody lead the room", async () => {
  const room = await startRoom();
  const { on, opened } = room;
  const right = teacherKey(on, opened);
  const wrong = [
    "",
    "x",
    right.slice(1),
    `${right}A`,
    right.toLowerCase(),
    "é".repeat(43),
    "x".repeat(43),
    teacherKey(on, (await openNewRoom(on, plan)).room),
  ];
  for (const key of wrong) await expect(signInTeacher(on, opened, key), key).rejects.toMatchObject(staleLink);
  expect(await room.room()).toEqual(opened);
});

test("a session that was ended leads the room no more, though its seal is genuine", async () => {
  const room = await startRoom();
  const { on, opened, session } = room;
  const second = await signIn(room);
  const seal = await sealTeacher(on, opened, second);
  await endTeacher(on, opened, second);
  await refused(room, seal);
  expect((await room.room()).teachers).toEqual([session]);
  await endTeacher(on, opened, second);
  expect((await room.room()).teachers).toEqual([session]);
});

test("at most 20 browsers lead a room: with the next the oldest leads no more", async () => {
  const room = await startRoom();
  const sessions = [room.session];
  for (let i = 0; i < 20; i++) sessions.push(await signIn(room));
  expect((await room.room()).teachers).toEqual(sessions.slice(1));
  await refused(room, await sealTeacher(room.on, room.opened, room.session));
});
