import { LRUCache } from "lru-cache";
import type { Backend } from "@/lib/lab/lab";
import { oncePerProcess } from "@/lib/store/once-per-process";
import { readCode } from "./code";
import { openRoom, type Room } from "./room";

/** How old a room may be that is only looked at, in milliseconds. */
const age = 1000;

/**
 * A room as it was a second ago at most, so that a class that follows it costs the store one read a second and no more.
 * Many instances may differ by that second; what is changed is always read anew.
 * @throws {Problem} 404 when there is no such room, 410 when it was closed
 */
export async function recentRoom(on: Backend, typed: string): Promise<Room> {
  const code = readCode(typed) ?? typed;
  const room = await recent().fetch(code, { context: on });
  return room ?? openRoom(on, code);
}

/** What this process has just changed it need not read again. */
export function noteRoom(room: Room): Room {
  recent().set(room.code, room);
  return room;
}

export const forgetRoom = ({ code }: Room) => void recent().delete(code);

const recent = () =>
  oncePerProcess(
    "recent-rooms",
    () =>
      new LRUCache<string, Room, Backend>({
        max: 1000,
        ttl: age,
        // Whoever asked while the room was being changed gets it as it was; what was noted since then stays.
        ignoreFetchAbort: true,
        fetchMethod: (code, _stale, { context: on }) => openRoom(on, code),
      }),
  );
