import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { applyRoomChange, longestTitle, readPlan, readRoomChange } from "./room-request";
import { aRoom, plan } from "./testing-room";

const refusal = (field?: string) => expect.objectContaining({ name: "Problem", status: 400, field });

describe("a plan", () => {
  test("is what the teacher chose", () => {
    expect(readPlan(plan)).toEqual(plan);
    const other = { title: "", mechanisms: ["jwt"], lifetimeSeconds: 300, guided: false, predictions: false };
    expect(readPlan(other)).toEqual(other);
  });

  test("has its mechanisms in the order of the columns", () => {
    const read = readPlan({ ...plan, mechanisms: ["jwt-denylist", "iron-session", "encrypted"] });
    expect(read.mechanisms).toEqual(["encrypted", "iron-session", "jwt-denylist"]);
  });

  test("has a title without spaces around it, of any characters", () => {
    expect(readPlan({ ...plan, title: "  4 Б — <b>Netze</b> 🦊 " }).title).toBe("4 Б — <b>Netze</b> 🦊");
    expect(readPlan({ ...plan, title: "x".repeat(longestTitle) }).title).toHaveLength(longestTitle);
  });

  test("has at most one mechanism of each family", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...mechanisms), { minLength: 1 }), (chosen) => {
        const ids = chosen.map(({ id }) => id);
        const families = new Set(chosen.map(({ family }) => family));
        const read = () => readPlan({ ...plan, mechanisms: ids }).mechanisms;
        if (families.size === ids.length) expect(read().toSorted()).toEqual(ids.toSorted());
        else expect(read).toThrow(refusal("mechanisms"));
      }),
    );
  });

  test.each<[string, unknown]>([
    ["title", undefined],
    ["title", 5],
    ["title", null],
    ["title", "x".repeat(longestTitle + 1)],
    ["title", "half \ud83d a fox"],
    ["mechanisms", undefined],
    ["mechanisms", []],
    ["mechanisms", "flask"],
    ["mechanisms", ["nothing"]],
    ["mechanisms", ["constructor"]],
    ["mechanisms", ["flask", "flask"]],
    ["mechanisms", ["flask", "jwt"]],
    ["mechanisms", ["flask", null]],
    ["mechanisms", [["flask"]]],
    ["mechanisms", { 0: "flask", length: 1 }],
    ["lifetimeSeconds", undefined],
    ["lifetimeSeconds", 31],
    ["lifetimeSeconds", "30"],
    ["lifetimeSeconds", null],
    ["guided", undefined],
    ["guided", "yes"],
    ["guided", 1],
    ["predictions", undefined],
    ["predictions", null],
    ["code", "QK7M2P"],
    ["keyGeneration", 1],
    ["constructor", 1],
  ])("is refused, with %s named, when that is %j", (field, value) => {
    const { [field]: _, ...others } = plan as Record<string, unknown>;
    const body = value === undefined ? others : { ...plan, [field]: value };
    expect(() => readPlan(body)).toThrow(refusal(field));
  });

  test.each([null, [], "text", 5, undefined])("is no %j", (body) => {
    expect(() => readPlan(body)).toThrow(refusal());
  });
});

describe("a change of a room", () => {
  test.each([
    {},
    { step: 0 },
    { step: 6 },
    { advanceSeconds: 1 },
    { advanceSeconds: 31_622_400 },
    { locked: true },
    { step: 1, advanceSeconds: 10, locked: false },
  ])("can be %j", (change) => {
    expect(readRoomChange(change)).toEqual(change);
  });

  test.each<[string, unknown]>([
    ["step", -1],
    ["step", 7],
    ["step", 0.5],
    ["step", "1"],
    ["step", null],
    ["advanceSeconds", 0],
    ["advanceSeconds", -1],
    ["advanceSeconds", 1.5],
    ["advanceSeconds", 31_622_401],
    ["advanceSeconds", "10"],
    ["locked", 1],
    ["locked", null],
    ["title", "Another"],
    ["clockSeconds", 5],
    ["teachers", []],
    ["endsAt", 5],
    ["constructor", 1],
  ])("is refused, with %s named, when that is %j", (field, value) => {
    expect(() => readRoomChange({ [field]: value })).toThrow(refusal(field));
  });
});

describe("what becomes of a room", () => {
  test("the step goes where the teacher sets it, and its time with it", () => {
    expect(applyRoomChange(aRoom(), { step: 3 }, 1000)).toEqual(aRoom({ step: 3, stepAt: 1000 }));
    expect(applyRoomChange(aRoom({ step: 3, stepAt: 1000 }), { step: 2 }, 2000)).toMatchObject({
      step: 2,
      stepAt: 2000,
    });
  });

  test("the step's time stays when the step does", () => {
    const room = aRoom({ step: 3, stepAt: 1000 });
    for (const change of [{}, { step: 3 }, { locked: true }, { advanceSeconds: 10 }])
      expect(applyRoomChange(room, change, 2000)).toMatchObject({ step: 3, stepAt: 1000 });
  });

  test("the clock only moves forward, by all leaps together", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 31_622_400 }), { maxLength: 50 }), (leaps) => {
        const after = leaps.reduce(
          (room, advanceSeconds) => applyRoomChange(room, readRoomChange({ advanceSeconds }), 0),
          aRoom(),
        );
        expect(after).toEqual(aRoom({ clockSeconds: leaps.reduce((sum, leap) => sum + leap, 0) }));
      }),
    );
  });

  test("the clock goes no further than labs can follow", () => {
    const room = aRoom({ clockSeconds: 99 * 31_622_400 });
    const far = applyRoomChange(room, { advanceSeconds: 31_622_400 }, 0);
    expect(() => applyRoomChange(far, { advanceSeconds: 1 }, 0)).toThrow(refusal("advanceSeconds"));
    expect(applyRoomChange(far, { step: 1 }, 0).clockSeconds).toBe(far.clockSeconds);
  });

  test("it is locked and unlocked", () => {
    expect(applyRoomChange(aRoom(), { locked: true }, 0)).toEqual(aRoom({ locked: true }));
    expect(applyRoomChange(aRoom({ locked: true }), { locked: false }, 0)).toEqual(aRoom());
  });
});
