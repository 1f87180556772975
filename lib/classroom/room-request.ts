import { checkAllFields, checkFields, type Fields, flag, isWhole } from "@/lib/fields";
import { sessionLifetimes } from "@/lib/lab/settings";
import { mechanismNamed, mechanisms } from "@/lib/mechanisms";
import { Problem } from "@/lib/problem";
import { lesson } from "./lesson";
import { visible } from "./nickname";
import type { Room, RoomPlan } from "./room";
import { longestTitle } from "./title";

/** The longest leap of a clock that a teacher can make at once, in seconds: a year. */
const furthest = 366 * 24 * 60 * 60;

/** How far a teacher can move everybody's clock altogether, in seconds: labs keep to dates that can be written. */
const furthestOfAll = 100 * furthest;

const planFields: Fields<keyof RoomPlan> = {
  title: {
    holds: (value) =>
      typeof value === "string" && !/\p{Surrogate}/u.test(value) && value.length <= longestTitle,
    say: `a text of at most ${longestTitle} characters`,
  },
  mechanisms: {
    holds: (value) => Array.isArray(value) && value.length > 0 && areOfDifferentFamilies(value),
    say: "a list of mechanisms, each of another family",
  },
  lifetimeSeconds: {
    holds: (value) => (sessionLifetimes as readonly unknown[]).includes(value),
    say: `one of ${sessionLifetimes.join(", ")}`,
  },
  guided: flag,
  predictions: flag,
};

/** What a teacher changes while the class is at work. */
export type RoomChange = { step?: number; advanceSeconds?: number; locked?: boolean };

const changeFields: Fields<keyof RoomChange> = {
  step: {
    holds: isWhole(0, lesson.length),
    say: `a whole number from 0, before the lesson, to ${lesson.length}`,
  },
  advanceSeconds: {
    holds: isWhole(1, furthest),
    say: `a whole number of seconds from 1 to ${furthest}; the clock only moves forward`,
  },
  locked: flag,
};

/** @throws {Problem} 400, with the field named, when the body is not what the contract says. */
export function readPlan(body: unknown): RoomPlan {
  const plan = checkAllFields(body, planFields) as RoomPlan;
  const chosen = mechanisms.map(({ id }) => id).filter((id) => plan.mechanisms.includes(id));
  return { ...plan, title: visible(plan.title), mechanisms: chosen };
}

/** @throws {Problem} 400, with the field named, when the body is not what the contract says. */
export const readRoomChange = (body: unknown): RoomChange => checkFields(body, changeFields);

/**
 * `now` is in milliseconds of real time.
 * @throws {Problem} 400 when the clock would go further than labs can follow
 */
export function applyRoomChange(
  room: Room,
  { advanceSeconds = 0, ...settings }: RoomChange,
  now: number,
): Room {
  const clockSeconds = room.clockSeconds + advanceSeconds;
  if (clockSeconds > furthestOfAll)
    throw new Problem(
      400,
      "The class’s clock cannot go that far.",
      "It can be 100 years ahead. Open another room to begin at today.",
      "advanceSeconds",
    );
  const stepAt = (settings.step ?? room.step) === room.step ? room.stepAt : now;
  return { ...room, ...settings, stepAt, clockSeconds };
}

function areOfDifferentFamilies(ids: unknown[]): boolean {
  const families = ids.map((id) => (typeof id === "string" ? mechanismNamed(id)?.family : undefined));
  return families.every(Boolean) && new Set(families).size === ids.length;
}
