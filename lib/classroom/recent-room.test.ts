import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { StoreUnavailable } from "@/lib/store/store";
import { forgetRoom, noteRoom, recentRoom } from "./recent-room";
import { markClosed } from "./room";
import { startRoom, watched } from "./testing-room";

let now = 1000;

// The cache keeps the performance object that was there when it was loaded, which fake timers would replace.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => {
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function goOn(milliseconds: number) {
  now += milliseconds;
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/** A room, and how often the store was asked for it. */
async function followed() {
  const room = await startRoom();
  const { calls, down, store } = watched(room.on.store);
  const on = { ...room.on, store };
  const { code } = room.opened;
  return { ...room, code, on, down, store, follow: () => recentRoom(on, code), reads: () => calls.length };
}

test("a class that follows its room costs the store one read a second", async () => {
  const { follow, opened, reads } = await followed();
  for (let second = 1; second <= 3; second++) {
    const followers = await Promise.all(Array.from({ length: 30 }, follow));
    for (const room of followers) expect(room).toEqual(opened);
    await goOn(900);
    await follow();
    expect(reads()).toBe(second);
    await goOn(200);
  }
});

test("however its code is typed, it is the same room, and one read", async () => {
  const { code, follow, on, opened, reads } = await followed();
  await follow();
  for (const typed of [code.toLowerCase(), `${code.slice(0, 3)}-${code.slice(3)}`])
    expect(await recentRoom(on, typed)).toEqual(opened);
  expect(reads()).toBe(1);
});

test("what another instance has changed is seen after a second", async () => {
  const { change, follow } = await followed();
  await follow();
  await change({ step: 2 });
  expect((await follow()).step).toBe(0);
  await goOn(1001);
  expect((await follow()).step).toBe(2);
});

test("what this process has changed is seen at once, without a read", async () => {
  const { change, follow, reads } = await followed();
  await follow();
  noteRoom(await change({ step: 2 }));
  expect((await follow()).step).toBe(2);
  expect(reads()).toBe(1);
});

describe("whoever asks while the room is being changed", () => {
  /** Somebody follows the room, and meanwhile something happens; the store takes its time. */
  async function followWhile(happens: (room: Awaited<ReturnType<typeof followed>>) => Promise<unknown>) {
    const room = await followed();
    const { get } = room.store;
    let answer = () => {};
    room.store.get = async (...given) => {
      const text = await get(...given);
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return text;
    };
    const following = [room.follow(), room.follow()];
    await vi.advanceTimersByTimeAsync(0);
    room.store.get = get;
    await happens(room);
    answer();
    return { room, answers: await Promise.all(following) };
  }

  test("gets it as it was, and whoever asks next as it is", async () => {
    const { room, answers } = await followWhile(async ({ change }) => noteRoom(await change({ step: 2 })));
    expect(answers.map(({ step }) => step)).toEqual([0, 0]);
    expect((await room.follow()).step).toBe(2);
  });

  test("gets it as it was, and whoever asks next that it was closed", async () => {
    const { room, answers } = await followWhile(async ({ on, opened }) => {
      await markClosed(on, opened);
      forgetRoom(opened);
    });
    expect(answers).toHaveLength(2);
    await expect(room.follow()).rejects.toMatchObject({ status: 410 });
  });
});

test("a failure is not kept: the next who asks gets the room", async () => {
  const { down, follow, opened } = await followed();
  down.with = new StoreUnavailable("down");
  down.for = () => true;
  await expect(Promise.all([follow(), follow()])).rejects.toThrow(StoreUnavailable);
  down.with = undefined;
  expect(await follow()).toEqual(opened);
});

test("a room that is not there may be there a moment later", async () => {
  const { code, follow, on, opened, store } = await followed();
  await store.delete(`room:${code}`);
  await expect(follow()).rejects.toMatchObject({ status: 404 });
  await expect(recentRoom(on, "nonsense")).rejects.toMatchObject({ status: 404 });
  await store.set(`room:${code}`, JSON.stringify(opened), 60);
  expect(await follow()).toEqual(opened);
});
