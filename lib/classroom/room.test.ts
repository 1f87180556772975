import { afterEach, describe, expect, test, vi } from "vitest";
import { realNow } from "@/lib/lab/clock";
import { newCode } from "./code";
import { shownCode } from "./code-shown";
import { changeRoom, createRoom, markClosed, openRoom, secondsLeft } from "./room";
import { backendOn, plan, startRoom, stores } from "./testing-room";

vi.mock("./code", async (original) => {
  const { newCode, ...rest } = await original<typeof import("./code")>();
  return { ...rest, newCode: vi.fn(newCode) };
});

afterEach(() => void vi.useRealTimers());

const teacher = { id: "teacher", since: 0 };

describe.each(stores)("a room over %s", (_, makeStore) => {
  test("begins before the lesson, and is there for whoever types its code", async () => {
    const on = backendOn(makeStore());
    const room = await createRoom(on, plan, teacher);
    expect(room).toEqual({
      ...plan,
      code: expect.stringMatching(/^[2-9A-Z]{6}$/),
      openedAt: expect.any(Number),
      endsAt: room.openedAt + 86_400_000,
      step: 0,
      stepAt: room.openedAt,
      clockSeconds: 0,
      locked: false,
      touched: {},
      touchedAll: 0,
      keyGeneration: 0,
      teachers: [teacher],
    });
    expect(await openRoom(on, room.code)).toEqual(room);
    expect(await openRoom(on, shownCode(room.code).toLowerCase())).toEqual(room);
  });

  test("never takes the code of another, nor of one that was closed", async () => {
    const on = backendOn(makeStore());
    const one = await createRoom(on, plan, teacher);
    const closed = await createRoom(on, plan, teacher);
    await markClosed(on, closed);
    vi.mocked(newCode).mockReturnValueOnce(one.code).mockReturnValueOnce(closed.code);
    const other = await createRoom(on, { ...plan, title: "Another" }, teacher);
    expect([one.code, closed.code]).not.toContain(other.code);
    expect((await openRoom(on, one.code)).title).toBe(plan.title);
    await expect(openRoom(on, closed.code)).rejects.toMatchObject({ status: 410 });
  });

  test("loses none of 20 changes at once", async () => {
    const { on, opened, room } = await startRoom(makeStore());
    const leap = () => changeRoom(on, opened, (room) => ({ ...room, clockSeconds: room.clockSeconds + 1 }));
    await Promise.all(Array.from({ length: 20 }, leap));
    expect((await room()).clockSeconds).toBe(20);
  });

  test("leaves no more than that it was closed", async () => {
    const { on, opened, room } = await startRoom(makeStore());
    await markClosed(on, opened);
    const gone = { status: 410, title: "This room was closed." };
    await expect(room()).rejects.toMatchObject(gone);
    await expect(changeRoom(on, opened, (room) => room)).rejects.toMatchObject(gone);
    expect(await on.store.get(`room:${opened.code}`)).toBe('{"closed":true}');
  });

  test("is as it was when a change of it is refused", async () => {
    const { on, opened, room } = await startRoom(makeStore());
    const mistake = new Error("mistake");
    const change = () => {
      throw mistake;
    };
    await expect(changeRoom(on, opened, change)).rejects.toBe(mistake);
    expect(await room()).toEqual(opened);
  });
});

test.each(["", "QK7M2P", "QK7", "not a code at all", "__proto__"])("there is no room %j", async (typed) => {
  await expect(openRoom(backendOn(), typed)).rejects.toMatchObject({
    name: "Problem",
    status: 404,
    title: "There is no room with this code.",
  });
});

test("what was never a room cannot be changed into one", async () => {
  const { opened } = await startRoom();
  const elsewhere = backendOn();
  await expect(changeRoom(elsewhere, opened, (room) => room)).rejects.toMatchObject({ status: 404 });
});

test("a room ends 24 hours after it was opened, whatever is done", async () => {
  const { on, opened, change } = await startRoom();
  const set = vi.spyOn(on.store, "update");
  expect(secondsLeft(opened)).toBeLessThanOrEqual(86_400);
  vi.setSystemTime(opened.openedAt + 23 * 3_600_000);
  expect(secondsLeft(opened)).toBe(3600);
  await change({ step: 1 }, realNow());
  expect(set.mock.lastCall?.[2]).toBe(3600);
  vi.setSystemTime(opened.endsAt + 1000);
  expect(secondsLeft(opened)).toBe(1);
});
