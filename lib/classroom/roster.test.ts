import { afterEach, describe, expect, test, vi } from "vitest";
import { realNow } from "@/lib/lab/clock";
import { mechanisms } from "@/lib/mechanisms";
import { type Store, StoreUnavailable } from "@/lib/store/store";
import { say } from "./learner";
import { markClosed } from "./room";
import { touchesOf } from "./room-state";
import {
  changeLearner,
  forgetEverybody,
  removeLearner,
  rename,
  reset,
  resetAll,
  roster,
  takeOut,
} from "./roster";
import { capture, startRoom, stores, type TestRoom, watched } from "./testing-room";

afterEach(() => void vi.useRealTimers());

const notThere = { name: "Problem", status: 404, field: "learner" };

/** Lets a learner say and see something. */
async function work({ on, opened, learner }: TestRoom, id: string) {
  await changeLearner(on, opened, id, (learner, now) => say(learner, { "flask edited": "in" }, now));
  const { replay } = await capture(on, (await learner(id)).lab, "flask");
  await replay();
  const { predictions, outcomes } = await learner(id);
  expect([Object.keys(predictions), Object.keys(outcomes)]).toEqual([
    ["flask edited"],
    ["flask while-signed-in"],
  ]);
}

describe.each(stores)("over %s, a learner", (_, makeStore) => {
  test("is changed for as often as he is, also at once", async () => {
    const { on, opened, join, learner } = await startRoom(makeStore());
    const { id } = await join("Amina");
    const cells = ["flask edited", "redis edited", "signed edited"];
    await Promise.all(
      cells.map((cell) =>
        changeLearner(on, opened, id, (learner, now) => say(learner, { [cell]: "in" }, now)),
      ),
    );
    expect(Object.keys((await learner(id)).predictions).toSorted()).toEqual(cells.toSorted());
  });

  test("gets another name, and his page is told to look", async () => {
    const room = await startRoom(makeStore());
    const before = await room.join("Amina");
    await rename(room.on, room.opened, before.id, "Amina B.");
    expect(await room.learner(before.id)).toEqual({ ...before, nickname: "Amina B." });
    expect((await room.room()).touched).toEqual({ [before.id]: 1 });
  });

  test("begins anew: the old lab is gone, a new one is there, his name and place stay", async () => {
    const room = await startRoom(makeStore());
    const before = await room.join("Amina");
    await work(room, before.id);
    const changed = await reset(room.on, room.opened, before.id);
    const after = await room.learner(before.id);
    expect(after).toMatchObject({ id: before.id, nickname: "Amina", joinedAt: before.joinedAt });
    expect([after.predictions, after.outcomes]).toEqual([{}, {}]);
    expect(after.lab).not.toBe(before.lab);
    expect(await room.hasLab(before.lab)).toBe(false);
    expect(await room.observed(after.lab)).toEqual([]);
    expect(changed.touched).toEqual({ [before.id]: 1 });
    expect(changed).toEqual(await room.room());
  });

  test("has one lab, however many begin it anew at once", async () => {
    const room = await startRoom(makeStore());
    const before = await room.join("Amina");
    const { labsMade, store } = watched(room.on.store);
    const again = () => reset({ ...room.on, store }, room.opened, before.id);
    await Promise.all([again(), again(), again()]);
    const { lab } = await room.learner(before.id);
    const made = labsMade();
    expect(made).toHaveLength(3);
    for (const one of [before.lab, ...made]) expect(await room.hasLab(one)).toBe(one === lab);
    expect((await room.room()).touched).toEqual({ [before.id]: 3 });
  });

  test("is taken out of the room, and his lab with him", async () => {
    const room = await startRoom(makeStore());
    const [amina, bo] = [await room.join("Amina"), await room.join("Bo")];
    await work(room, amina.id);
    await removeLearner(room.on, room.opened, amina.id);
    expect(await room.learners()).toEqual([bo]);
    expect(await room.hasLab(amina.lab)).toBe(false);
    expect((await room.room()).touched).toEqual({ [amina.id]: 1 });
    const calls = [
      () => changeLearner(room.on, room.opened, amina.id, (learner) => learner),
      () => rename(room.on, room.opened, amina.id, "Amina"),
      () => reset(room.on, room.opened, amina.id),
      () => room.takeUp(amina.id),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject(notThere);
    expect(await room.learners()).toEqual([bo]);
  });
});

test("everybody begins anew, and everybody's page is told to look", async () => {
  const room = await startRoom();
  const before = [await room.join("Amina"), await room.join("Bo"), await room.join("Chen")];
  await resetAll(room.on, room.opened);
  const after = await room.learners();
  for (const { id, lab } of before) {
    expect(after.find((learner) => learner.id === id)?.lab).not.toBe(lab);
    expect(await room.hasLab(lab)).toBe(false);
  }
  const state = await room.room();
  expect(before.map(({ id }) => touchesOf(state, id))).toEqual([1, 1, 1]);
});

test("when one of them has gone meanwhile, the others begin anew all the same and are told to look", async () => {
  const room = await startRoom();
  const [amina, gone] = [await room.join("Amina"), await room.join("Gone")];
  const { store } = room.on;
  const rows: Store["rows"] = async (...asked) => {
    const answer = await store.rows(...asked);
    await takeOut(room.on, room.opened, gone.id);
    return answer;
  };
  await resetAll({ ...room.on, store: { ...store, rows } }, room.opened);
  expect((await room.learners()).map(({ id }) => id)).toEqual([amina.id]);
  expect((await room.learner(amina.id)).lab).not.toBe(amina.lab);
  expect(touchesOf(await room.room(), amina.id)).toBe(1);
});

test("to take out whoever is not there is no error, and changes nothing", async () => {
  const room = await startRoom();
  await removeLearner(room.on, room.opened, "nobody");
  expect(await room.room()).toEqual(room.opened);
});

test("his presence alone is written now and then only", async () => {
  const { on, opened, join, learner } = await startRoom();
  const before = await join("Amina");
  const hear = () => changeLearner(on, opened, before.id, (learner) => learner);
  const { version } = await roster(on, opened);
  for (let i = 0; i < 5; i++) await hear();
  expect((await roster(on, opened)).version).toBe(version);
  vi.setSystemTime(realNow() + 45_000);
  await hear();
  expect((await roster(on, opened)).version).toBe(version + 1);
  expect((await learner(before.id)).seenAt).toBeGreaterThan(before.seenAt);
});

test("the board is told of whoever has changed since it last looked", async () => {
  const { on, opened, join } = await startRoom();
  await join("Amina");
  const { version } = await roster(on, opened);
  const bo = await join("Bo");
  expect(await roster(on, opened, version)).toEqual({ version: version + 1, isWhole: false, learners: [bo] });
  await removeLearner(on, opened, bo.id);
  expect(await roster(on, opened, version)).toMatchObject({
    isWhole: true,
    learners: [{ nickname: "Amina" }],
  });
});

describe("when everybody is forgotten", () => {
  test("nothing is left of anybody in the store, and of the room only that it was closed", async () => {
    const room = await startRoom();
    const { calls, store } = watched(room.on.store);
    const on = { ...room.on, store };
    for (const nickname of ["Amina", "Bo"]) {
      const { id } = await room.join(nickname);
      await work({ ...room, on }, id);
    }
    const labs = (await room.learners()).map(({ lab }) => lab);
    await reset(on, room.opened, (await room.learners())[0]?.id ?? "");
    labs.push(...(await room.learners()).map(({ lab }) => lab));
    await forgetEverybody(on, room.opened);
    await markClosed(on, room.opened);

    const keys = new Set([
      ...calls.map((call) => call.slice(call.indexOf(" ") + 1)),
      ...labs.flatMap((lab) => [`lab:${lab}`, ...mechanisms.map(({ id }) => `lab:${lab}:${id}`)]),
    ]);
    expect(keys.size).toBeGreaterThan(2 * mechanisms.length);
    const { code } = room.opened;
    for (const key of keys) {
      if (key === `room:${code}:learners`)
        expect(await room.on.store.rows(key)).toEqual({ version: 0, isWhole: true, rows: [] });
      else expect(await room.on.store.get(key), key).toBe(key === `room:${code}` ? '{"closed":true}' : null);
    }
  });

  test("and the store fails, they can be forgotten again", async () => {
    const room = await startRoom();
    const learners = [await room.join("Amina"), await room.join("Bo")];
    const { down, store } = watched(room.on.store);
    down.with = new StoreUnavailable("down");
    down.for = (call) => call === `delete lab:${learners[1]?.lab}`;
    await expect(forgetEverybody({ ...room.on, store }, room.opened)).rejects.toThrow(StoreUnavailable);
    down.with = undefined;
    await forgetEverybody({ ...room.on, store }, room.opened);
    expect(await room.learners()).toEqual([]);
    for (const { lab } of learners) expect(await room.hasLab(lab)).toBe(false);
  });
});

test("a lab that was made in vain is forgotten: of somebody who is not there, or when the store fails", async () => {
  const room = await startRoom();
  const amina = await room.join("Amina");
  const { down, labsMade, store } = watched(room.on.store);
  const on = { ...room.on, store };
  await expect(reset(on, room.opened, "nobody")).rejects.toMatchObject(notThere);
  down.with = new StoreUnavailable("down");
  down.for = (call) => call.startsWith("updateRow");
  await expect(reset(on, room.opened, amina.id)).rejects.toThrow(StoreUnavailable);
  const made = labsMade();
  expect(made).toHaveLength(2);
  for (const lab of made) expect(await room.hasLab(lab)).toBe(false);
  expect(await room.hasLab(amina.lab)).toBe(true);
});
