import { describe, expect, test } from "vitest";
import { createLab } from "@/lib/lab/lab";
import { StoreUnavailable } from "@/lib/store/store";
import { forgetRoom } from "./recent-room";
import { openAccountInClass } from "./report";
import { markClosed } from "./room";
import { forgetEverybody, removeLearner, reset } from "./roster";
import { capture, startRoom, stores, watched } from "./testing-room";

describe.each(stores)("over %s, a replay in a learner's lab", (_, makeStore) => {
  test("appears on the board, as what it came to and when", async () => {
    const room = await startRoom(makeStore());
    const { id, lab } = await room.join("Amina");
    const { alice, replay } = await capture(room.on, lab, "redis");
    await replay();
    const accepted = { accepted: true, at: expect.any(Number) };
    expect((await room.learner(id)).outcomes).toEqual({ "redis while-signed-in": accepted });
    await alice.logOut();
    await replay();
    expect((await room.learner(id)).outcomes).toEqual({
      "redis while-signed-in": accepted,
      "redis after-logout": { accepted: false, failed: "live", at: expect.any(Number) },
    });
  });

  test("loses none when three sites are tried at once", async () => {
    const room = await startRoom(makeStore());
    const { id, lab } = await room.join("Amina");
    const captured = await Promise.all(
      (["signed", "flask", "redis"] as const).map((mechanism) => capture(room.on, lab, mechanism)),
    );
    await Promise.all(captured.map(({ replay }) => replay()));
    expect(Object.keys((await room.learner(id)).outcomes).toSorted()).toEqual([
      "flask while-signed-in",
      "redis while-signed-in",
      "signed while-signed-in",
    ]);
  });
});

test("of a replay in a lab of nobody's the classroom has nothing to do", async () => {
  const room = await startRoom();
  await room.join("Amina");
  const { calls, store } = watched(room.on.store);
  const { id } = await createLab(room.on);
  const { replay } = await capture({ ...room.on, store }, id, "flask");
  expect(await replay()).toMatchObject({ accepted: true });
  expect(calls.filter((call) => call.includes("room:"))).toEqual([]);
  expect((await room.learners())[0]?.outcomes).toEqual({});
});

test("what Alice herself does is no replay", async () => {
  const room = await startRoom();
  const { id, lab } = await room.join("Amina");
  const { alice, arriveThere } = await capture(room.on, lab, "flask");
  await openAccountInClass({ ...(await arriveThere()), browser: "alice" });
  await alice.logOut();
  expect((await room.learner(id)).outcomes).toEqual({});
});

test("a mechanism that the room does not show is not on the board", async () => {
  const room = await startRoom();
  const { id, lab } = await room.join("Amina");
  const { replay } = await capture(room.on, lab, "jwt");
  expect(await replay()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
  expect((await room.learner(id)).outcomes).toEqual({});
});

test("what shows nothing, as a cookie that was made up, is not on the board", async () => {
  const room = await startRoom();
  const { id, lab } = await room.join("Amina");
  const { arriveThere } = await capture(room.on, lab, "flask");
  const { body } = await openAccountInClass({ ...(await arriveThere()), cookie: "made up" });
  expect(body).toMatchObject({ accepted: false, scenario: "made-up" });
  expect((await room.learner(id)).outcomes).toEqual({});
});

describe("a replay is answered all the same", () => {
  const ends: [string, (room: Awaited<ReturnType<typeof startRoom>>, id: string) => Promise<unknown>][] = [
    ["when the room was closed", ({ on, opened }) => markClosed(on, opened)],
    ["when the room is gone", ({ on, opened }) => on.store.delete(`room:${opened.code}`)],
    [
      "when nobody is in the room any more",
      ({ on, opened }) => on.store.delete(`room:${opened.code}:learners`),
    ],
  ];

  test.each(ends)("%s", async (_, end) => {
    const room = await startRoom();
    const { id, lab } = await room.join("Amina");
    const { replay } = await capture(room.on, lab, "flask");
    await end(room, id);
    expect(await replay()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
    forgetRoom(room.opened);
    expect(await replay()).toMatchObject({ accepted: true });
  });
});

test.each(["reset", "removed", "closed"])(
  "when a lab is gone because of %s, so is what it would show",
  async (how) => {
    const room = await startRoom();
    const { id, lab } = await room.join("Amina");
    const { replay } = await capture(room.on, lab, "flask");
    if (how === "reset") await reset(room.on, room.opened, id);
    if (how === "removed") await removeLearner(room.on, room.opened, id);
    if (how === "closed") await forgetEverybody(room.on, room.opened);
    await expect(replay()).rejects.toMatchObject({ status: 404, title: "There is no such lab." });
  },
);

test("a replay that was on its way when the lab began anew does not reach the board", async () => {
  const room = await startRoom();
  const { id, lab } = await room.join("Amina");
  const { store } = watched(room.on.store);
  const { arriveThere } = await capture({ ...room.on, store }, lab, "flask");
  const { updateRow } = store;
  store.updateRow = async (...given) => {
    store.updateRow = updateRow;
    await reset(room.on, room.opened, id);
    return updateRow(...given);
  };
  expect((await openAccountInClass(await arriveThere())).body).toMatchObject({ accepted: true });
  expect((await room.learner(id)).outcomes).toEqual({});
});

test("what the store did not take is told with the next replay of the same", async () => {
  const room = await startRoom();
  const { id, lab } = await room.join("Amina");
  const { down, store } = watched(room.on.store);
  const { replay } = await capture({ ...room.on, store }, lab, "flask");
  down.with = new StoreUnavailable("down");
  down.for = (call) => call.startsWith("updateRow");
  await expect(replay()).rejects.toThrow(StoreUnavailable);
  expect((await room.learner(id)).outcomes).toEqual({});
  down.with = undefined;
  await replay();
  expect((await room.learner(id)).outcomes).toEqual({
    "flask while-signed-in": { accepted: true, at: expect.any(Number) },
  });
});

test("the same replay again writes nothing", async () => {
  const room = await startRoom();
  const { id, lab } = await room.join("Amina");
  const { replay } = await capture(room.on, lab, "flask");
  await replay();
  const before = await room.learner(id);
  const { version } = await room.on.store.rows(`room:${room.opened.code}:learners`);
  await replay();
  expect(await room.learner(id)).toEqual(before);
  expect((await room.on.store.rows(`room:${room.opened.code}:learners`)).version).toBe(version);
});
