import type { Room, RoomPlan } from "./room";

/** A room as everybody who knows its code may see it. Times are in milliseconds of real time. */
export type RoomState = RoomPlan &
  Pick<Room, "code" | "openedAt" | "endsAt" | "step" | "stepAt" | "clockSeconds" | "locked" | "touched">;

export const roomStateOf = ({ keyGeneration, teachers, ...state }: Room): RoomState => state;
