import { afterEach, describe, expect, test, vi } from "vitest";
import { realNow } from "@/lib/lab/clock";
import { StoreUnavailable } from "@/lib/store/store";
import { join } from "./join";
import { say, see } from "./learner";
import { markClosed } from "./room";
import { changeLearner, forgetEverybody } from "./roster";
import { startRoom, stores, type TestRoom, watched } from "./testing-room";

afterEach(() => void vi.useRealTimers());

const full = { name: "Problem", status: 409, title: "This room is full." };
const locked = { name: "Problem", status: 409, title: "This room is locked." };

/** As much later as it takes for somebody to be away who is not heard of. */
const goOn = (seconds: number) => vi.setSystemTime(realNow() + seconds * 1000);

const acts = {
  "said something": ({ on, opened }: TestRoom, id: string) =>
    changeLearner(on, opened, id, (learner, now) => say(learner, { "flask edited": "in" }, now)),
  "saw something": ({ on, opened }: TestRoom, id: string) =>
    changeLearner(on, opened, id, (learner, now) =>
      see(learner, { "flask edited": { accepted: false } }, now),
    ),
};

describe.each(stores)("joining a room over %s", (_, makeStore) => {
  test("gives a place, and a lab with the lifetime of the room, which has its leaps behind it", async () => {
    const room = await startRoom(makeStore(), { lifetimeSeconds: 300 });
    await room.change({ advanceSeconds: 40 });
    const learner = await room.join("Amina");
    expect(await room.learners()).toEqual([learner]);
    expect(learner).toMatchObject({ nickname: "Amina", predictions: {}, outcomes: {} });
    expect(await room.lab(learner.id)).toMatchObject({
      lifetimeSeconds: 300,
      offsetSeconds: 0,
      seat: { room: room.opened.code, learner: learner.id, endsAt: room.opened.endsAt, followedSeconds: 40 },
    });
  });

  test("gives two of one name a place each", async () => {
    const room = await startRoom(makeStore());
    const [one, other] = [await room.join("Amina"), await room.join("Amina")];
    expect(one.id).not.toBe(other.id);
    for (const { id } of [one, other]) expect(Buffer.from(id, "base64url")).toHaveLength(16);
    expect(one.lab).not.toBe(other.lab);
    expect(await room.learners()).toHaveLength(2);
  });

  test("is for exactly as many as there are places, when 30 come at once", async () => {
    const room = await startRoom(makeStore());
    const opened = await room.room();
    const come = Array.from({ length: 30 }, (_, i) => join(room.on, opened, `Learner ${i}`, 10));
    const settled = await Promise.allSettled(come);
    const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toHaveLength(20);
    for (const reason of refused) expect(reason).toMatchObject(full);
    expect(await room.learners()).toHaveLength(10);
  });

  test("gives as many as come at once the places of those who did nothing and went", async () => {
    const room = await startRoom(makeStore());
    for (let i = 0; i < 4; i++) await room.join(`Ghost ${i}`, 4);
    goOn(601);
    const opened = await room.room();
    const come = Array.from({ length: 6 }, (_, i) => join(room.on, opened, `Learner ${i}`, 4));
    const settled = await Promise.allSettled(come);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    const names = (await room.learners()).map(({ nickname }) => nickname);
    expect(names).toHaveLength(4);
    for (const name of names) expect(name).toContain("Learner");
  });

  test("is not possible when the room was locked", async () => {
    const room = await startRoom(makeStore());
    await room.change({ locked: true });
    await expect(room.join("Amina")).rejects.toMatchObject(locked);
    expect(await room.learners()).toEqual([]);
  });
});

describe("in a full room", () => {
  test("somebody gets the place of whoever did nothing and has been away for longest", async () => {
    const room = await startRoom();
    const first = await room.join("First", 2);
    goOn(10);
    const second = await room.join("Second", 2);
    goOn(601);
    await room.join("Third", 2);
    const names = (await room.learners()).map(({ nickname }) => nickname);
    expect(names.toSorted()).toEqual(["Second", "Third"]);
    expect(await room.hasLab(first.lab)).toBe(false);
    expect(await room.hasLab(second.lab)).toBe(true);
  });

  test("nobody gets a place while those who have them were there ten minutes ago", async () => {
    const room = await startRoom();
    await room.join("First", 1);
    goOn(590);
    await expect(room.join("Second", 1)).rejects.toMatchObject(full);
  });

  test("nobody gets the place of somebody whose page is open, though he has done nothing", async () => {
    const room = await startRoom();
    const { id } = await room.join("First", 1);
    goOn(3600);
    await changeLearner(room.on, room.opened, id, (learner) => learner);
    goOn(45);
    await expect(room.join("Second", 1)).rejects.toMatchObject(full);
  });

  test.each(Object.entries(acts))("nobody ever gets the place of somebody who %s", async (_, act) => {
    const room = await startRoom();
    const { id } = await room.join("First", 1);
    goOn(1);
    await act(room, id);
    goOn(12 * 3600);
    await expect(room.join("Second", 1)).rejects.toMatchObject(full);
    expect((await room.learners()).map(({ nickname }) => nickname)).toEqual(["First"]);
  });

  test("nobody gets the place of somebody who comes back in that moment", async () => {
    const room = await startRoom();
    const { id } = await room.join("First", 1);
    goOn(601);
    const { rows } = room.on.store;
    vi.spyOn(room.on.store, "rows").mockImplementationOnce(async (key) => {
      const answer = await rows(key);
      await acts["said something"](room, id);
      return answer;
    });
    await expect(room.join("Second", 1)).rejects.toMatchObject(full);
    expect(await room.learner(id)).toMatchObject({ predictions: { "flask edited": { said: "in" } } });
  });

  test("whoever is refused leaves no lab behind", async () => {
    const room = await startRoom();
    await room.join("First", 1);
    const { labsMade, store } = watched(room.on.store);
    await expect(join({ ...room.on, store }, room.opened, "Second", 1)).rejects.toMatchObject(full);
    expect(labsMade()).toHaveLength(1);
    for (const lab of labsMade()) expect(await room.hasLab(lab)).toBe(false);
  });
});

describe("whoever comes in that very moment", () => {
  /** Joins, and lets something happen to the room just before the place is taken. */
  async function joinWhile(room: TestRoom, happens: () => Promise<unknown>) {
    const { labsMade, store } = watched(room.on.store);
    const { updateRow } = store;
    store.updateRow = async (...given) => {
      store.updateRow = updateRow;
      await happens();
      return updateRow(...given);
    };
    const joining = join({ ...room.on, store }, room.opened, "Late", 10);
    const refusal = await joining.then(
      () => null,
      (error) => error,
    );
    return { refusal, lab: labsMade()[0] ?? "" };
  }

  test("is not in a room that is locked", async () => {
    const room = await startRoom();
    const { refusal, lab } = await joinWhile(room, () => room.change({ locked: true }));
    expect(refusal).toMatchObject(locked);
    expect(await room.learners()).toEqual([]);
    expect(await room.hasLab(lab)).toBe(false);
  });

  test("leaves neither his name nor a lab in a room that is closed", async () => {
    const room = await startRoom();
    const { refusal, lab } = await joinWhile(room, async () => {
      await room.change({ locked: true });
      await forgetEverybody(room.on, room.opened);
      await markClosed(room.on, room.opened);
    });
    expect(refusal).toMatchObject({ name: "Problem", status: 410 });
    expect(await room.learners()).toEqual([]);
    expect(await room.hasLab(lab)).toBe(false);
  });
});

test("when the store fails in the middle of joining, nobody has a place, and the next try gives one", async () => {
  const room = await startRoom();
  const { down, store } = watched(room.on.store);
  down.with = new StoreUnavailable("down");
  down.for = (call) => call === `get room:${room.opened.code}`;
  const joining = join({ ...room.on, store }, room.opened, "Amina", 10);
  await expect(joining).rejects.toThrow(StoreUnavailable);
  expect(await room.learners()).toEqual([]);
  down.with = undefined;
  await join({ ...room.on, store }, room.opened, "Amina", 10);
  expect(await room.learners()).toHaveLength(1);
});
