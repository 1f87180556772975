import { sealData } from "iron-session";
import { afterEach, describe, expect, test, vi } from "vitest";
import { realNow } from "@/lib/lab/clock";
import { newOwner } from "@/lib/lab/control";
import { deriveKey } from "@/lib/lab/keys";
import { changeLab } from "@/lib/lab/lab";
import { forgetLab } from "@/lib/lab/state";
import { findLearner, reset } from "./roster";
import { leave, placeOf, requireLearner, sealLearner } from "./seat";
import { sealTeacher } from "./teacher";
import { aRoom, backendOn, startRoom } from "./testing-room";

afterEach(() => void vi.useRealTimers());

const on = backendOn();
const room = aRoom();
const refusal = { name: "Problem", status: 403, title: "This browser has not joined the room." };
const sealFor = (purpose: string, data: object) =>
  sealData(data, { password: deriveKey(on.secret, purpose) });

test("a learner comes back by his seal, which tells neither him nor the room", async () => {
  const seal = await sealLearner(on, room, "amina");
  expect(await requireLearner(on, room, seal)).toBe("amina");
  expect(seal).not.toMatch(/amina|QK7M2P/);
});

test.each([undefined, "", "x", "~2", "Fe26.2*1*2*3*4*5*6*7~2", "é", "x".repeat(8192)])(
  "%j is nobody's seal",
  async (seal) => {
    await expect(requireLearner(on, room, seal)).rejects.toMatchObject(refusal);
  },
);

test.each<[string, () => Promise<string>]>([
  ["of another room", () => sealLearner(on, aRoom({ code: "AAAAAA" }), "amina")],
  ["made with another secret", () => sealLearner({ ...on, secret: "x".repeat(32) }, room, "amina")],
  ["of a teacher", () => sealTeacher(on, room, { id: "amina", since: 0 })],
  ["made for another purpose", () => sealFor("control", { room: room.code, learner: "amina" })],
  ["that names nobody", () => sealFor("learner", { room: room.code })],
  ["that names no room", () => sealFor("learner", { learner: "amina" })],
])("a seal %s opens no place", async (_, seal) => {
  await expect(requireLearner(on, room, await seal())).rejects.toMatchObject(refusal);
});

test("a seal is of no use any more when a day is over", async () => {
  const seal = await sealLearner(on, room, "amina");
  vi.setSystemTime(realNow() + 25 * 3_600_000);
  await expect(requireLearner(on, room, seal)).rejects.toMatchObject(refusal);
});

describe("a learner who has left", () => {
  test("comes back to his place by no copy of his seal, and takes nothing off the board", async () => {
    const { on, opened, join, takeUp, learner } = await startRoom();
    const { id } = await join("Amina");
    const seal = await sealLearner(on, opened, id);
    expect(await placeOf(on, opened, seal)).toMatchObject({ id });
    await leave(on, opened, id);
    expect(await placeOf(on, opened, seal)).toBeUndefined();
    await expect(takeUp(id)).rejects.toMatchObject(refusal);
    await expect(leave(on, opened, id)).rejects.toMatchObject(refusal);
    expect(await learner(id)).toMatchObject({ nickname: "Amina", left: true });
  });

  test("has left for good, also when the teacher begins his lab anew", async () => {
    const { on, opened, join, takeUp } = await startRoom();
    const { id } = await join("Amina");
    await leave(on, opened, id);
    await reset(on, opened, id);
    await expect(takeUp(id)).rejects.toMatchObject(refusal);
  });

  test("owns his lab no more, and one that is gone keeps nobody from leaving", async () => {
    const { on, opened, join, lab } = await startRoom();
    const [amina, bo] = [await join("Amina"), await join("Bo")];
    await changeLab(on, amina.lab, newOwner(on).enter);
    await leave(on, opened, amina.id);
    expect((await lab(amina.id)).control).toEqual([]);
    await forgetLab(on, bo.lab);
    await leave(on, opened, bo.id);
    expect(await findLearner(on, opened, bo.id)).toMatchObject({ left: true });
  });
});
