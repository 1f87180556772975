import type { RoomState } from "@/lib/classroom/room-state";

/** A room that this browser leads or has led, and until when it goes, in milliseconds of real time. */
export type KeptRoom = Pick<RoomState, "code" | "title" | "endsAt">;

const keptAs = "session-replay-lab.rooms";
const most = 20;

/** Those that have not ended, the newest first. */
export function keptRooms(): KeptRoom[] {
  try {
    const kept: KeptRoom[] = JSON.parse(localStorage.getItem(keptAs) ?? "[]");
    return kept.filter(({ code, title, endsAt }) => code && typeof title === "string" && endsAt > Date.now());
  } catch {
    return [];
  }
}

export function keepRoom({ code, title, endsAt }: KeptRoom) {
  const rooms = keptRooms();
  if (rooms[0]?.code === code) return;
  write([{ code, title, endsAt }, ...rooms.filter((other) => other.code !== code)].slice(0, most));
}

export const dropRoom = (code: string) => write(keptRooms().filter((room) => room.code !== code));

function write(rooms: KeptRoom[]) {
  try {
    localStorage.setItem(keptAs, JSON.stringify(rooms));
  } catch {
    // A browser that keeps nothing still leads the room by its cookie.
  }
}
