import { sealData } from "iron-session";
import { afterEach, expect, test, vi } from "vitest";
import { realNow } from "@/lib/lab/clock";
import { deriveKey } from "@/lib/lab/keys";
import { requireLearner, sealLearner } from "./seat";
import { sealTeacher } from "./teacher";
import { aRoom, backendOn } from "./testing-room";

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
