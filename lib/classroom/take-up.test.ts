import { describe, expect, test } from "vitest";
import { applyChange } from "@/lib/lab/change-request";
import { changeLab, removeLab } from "@/lib/lab/lab";
import { forgetLab } from "@/lib/lab/state";
import { StoreUnavailable } from "@/lib/store/store";
import { say } from "./learner";
import { changeLearner, removeLearner, reset } from "./roster";
import { takeUp } from "./take-up";
import { capture, startRoom, stores, visitor, watched } from "./testing-room";

describe.each(stores)("over %s, whoever comes to his place", (_, makeStore) => {
  test("finds his lab as he left it", async () => {
    const room = await startRoom(makeStore());
    const joined = await room.join("Amina");
    const { replay } = await capture(room.on, joined.lab, "flask");
    await replay();
    const { learner, lab, state } = await room.takeUp(joined.id);
    expect(learner).toMatchObject({ id: joined.id, nickname: "Amina", lab: joined.lab });
    expect(lab.id).toBe(joined.lab);
    expect(state.observations).toMatchObject([{ mechanism: "flask", scenario: "while-signed-in" }]);
  });

  test("finds it as far on as the teacher has moved the clock, once for each leap, from however many tabs", async () => {
    const room = await startRoom(makeStore());
    const { id } = await room.join("Amina");
    const clock = async () => {
      const { offsetSeconds, seat } = await room.lab(id);
      return [offsetSeconds, seat?.followedSeconds];
    };
    await room.change({ advanceSeconds: 41 });
    await Promise.all(Array.from({ length: 8 }, () => room.takeUp(id)));
    expect(await clock()).toEqual([41, 41]);
    await room.takeUp(id);
    expect(await clock()).toEqual([41, 41]);
    await Promise.all([room.change({ advanceSeconds: 10 }), room.change({ advanceSeconds: 20 })]);
    await Promise.all([room.takeUp(id), room.takeUp(id)]);
    expect(await clock()).toEqual([71, 71]);
  });

  test("finds one lab in place of one that is gone, from however many tabs, and what he said and saw", async () => {
    const room = await startRoom(makeStore());
    const { id, lab: gone } = await room.join("Amina");
    await changeLearner(room.on, room.opened, id, (learner, now) =>
      say(learner, { "flask edited": "in" }, now),
    );
    await (await capture(room.on, gone, "redis")).replay();
    const before = await room.learner(id);
    await forgetLab(room.on, gone);

    const { labsMade, store } = watched(room.on.store);
    const tabs = Array.from({ length: 5 }, () => takeUp({ ...room.on, store }, room.opened, id));
    const taken = await Promise.all(tabs);
    const { lab } = await room.learner(id);
    expect(lab).not.toBe(gone);
    expect(taken.map(({ lab }) => lab.id)).toEqual(Array(5).fill(lab));
    expect(await room.learner(id)).toEqual({ ...before, lab });
    for (const one of labsMade()) expect(await room.hasLab(one), one).toBe(one === lab);
  });
});

test("leaps that were made before somebody came are not his", async () => {
  const room = await startRoom();
  await room.change({ advanceSeconds: 41 });
  const { id } = await room.join("Amina");
  expect((await room.takeUp(id)).lab.offsetSeconds).toBe(0);
});

test("leaps of his own and of the class add up", async () => {
  const room = await startRoom();
  const { id, lab } = await room.join("Amina");
  await changeLab(room.on, lab, (lab) => applyChange(lab, { advanceSeconds: 5 }));
  await room.change({ advanceSeconds: 41 });
  expect((await room.takeUp(id)).lab.offsetSeconds).toBe(46);
});

test("whoever asks with a room of a moment ago does not take the clock back", async () => {
  const room = await startRoom();
  const { id } = await room.join("Amina");
  await room.change({ advanceSeconds: 41 });
  await room.takeUp(id);
  const { lab } = await takeUp(room.on, room.opened, id);
  expect([lab.offsetSeconds, lab.seat?.followedSeconds]).toEqual([41, 41]);
});

test("a leap makes the cookies old that were issued before it", async () => {
  const room = await startRoom();
  const { id, lab } = await room.join("Amina");
  const { replay } = await capture(room.on, lab, "flask");
  await room.change({ advanceSeconds: 41 });
  await room.takeUp(id);
  expect(await replay()).toMatchObject({ accepted: false, scenario: "after-expiry" });
});

test("a lab that has begun anew meanwhile is not replaced by a third", async () => {
  const room = await startRoom();
  const { id } = await room.join("Amina");
  const { store } = watched(room.on.store);
  const { update } = store;
  store.update = async (...given) => {
    store.update = update;
    await reset(room.on, room.opened, id);
    return update(...given);
  };
  const { lab } = await takeUp({ ...room.on, store }, room.opened, id);
  expect((await room.learner(id)).lab).toBe(lab.id);
});

test("a lab of which a site is gone is gone as a whole, and is replaced", async () => {
  const room = await startRoom();
  const { id, lab } = await room.join("Amina");
  await visitor(room.on, lab, "alice", "flask").signIn();
  await room.on.store.delete(`lab:${lab}:flask`);
  const taken = await room.takeUp(id);
  expect(taken.lab.id).not.toBe(lab);
  expect(taken.state.observations).toEqual([]);
  expect(await room.hasLab(lab)).toBe(false);
});

test("no lab is left for whoever is not in the room any more", async () => {
  const room = await startRoom();
  const { id, lab } = await room.join("Amina");
  await removeLab(room.on, lab);
  const { labsMade, store } = watched(room.on.store);
  const { set } = store;
  store.set = async (...given) => {
    await removeLearner(room.on, room.opened, id);
    return set(...given);
  };
  await expect(takeUp({ ...room.on, store }, room.opened, id)).rejects.toMatchObject({ status: 404 });
  expect(labsMade()).toHaveLength(1);
  for (const lab of labsMade()) expect(await room.hasLab(lab)).toBe(false);
});

test("the board is told of what it missed", async () => {
  const room = await startRoom();
  const { id, lab } = await room.join("Amina");
  const { down, store } = watched(room.on.store);
  const { replay } = await capture({ ...room.on, store }, lab, "redis");
  down.with = new StoreUnavailable("down");
  down.for = (call) => call.startsWith("updateRow");
  await expect(replay()).rejects.toThrow(StoreUnavailable);
  expect((await room.learner(id)).outcomes).toEqual({});
  const { learner } = await room.takeUp(id);
  expect(learner.outcomes).toEqual({ "redis while-signed-in": { accepted: true, at: expect.any(Number) } });
  expect(await room.learner(id)).toEqual(learner);
});

test("of mechanisms that the room does not show the board is told nothing", async () => {
  const room = await startRoom();
  const { id, lab } = await room.join("Amina");
  await (await capture(room.on, lab, "jwt")).replay();
  const { learner, state } = await room.takeUp(id);
  expect(state.observations).toHaveLength(1);
  expect(learner.outcomes).toEqual({});
});
