import type { Room, RoomPlan } from "./room";

/** A room as everybody who knows its code may see it. Times are in milliseconds of real time. */
export type RoomState = RoomPlan &
  Pick<
    Room,
    "code" | "openedAt" | "endsAt" | "step" | "stepAt" | "clockSeconds" | "locked" | "touched" | "touchedAll"
  >;

/** How often the teacher has changed something of one learner's, alone or with everybody's. */
export const touchesOf = ({ touched, touchedAll }: Pick<Room, "touched" | "touchedAll">, learner: string) =>
  (touched[learner] ?? 0) + touchedAll;

export const roomStateOf = ({ keyGeneration, teachers, ...state }: Room): RoomState => state;
