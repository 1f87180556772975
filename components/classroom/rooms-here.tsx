"use client";

import { useEffect, useState } from "react";
import { shownCode } from "@/lib/classroom/code-shown";
import { type KeptRoom, keptRooms } from "./kept-rooms";

/** The way back to rooms that were opened in this browser. */
export function RoomsHere() {
  const [rooms, setRooms] = useState<KeptRoom[]>([]);
  useEffect(() => setRooms(keptRooms()), []);
  if (rooms.length === 0) return null;
  return (
    <section aria-labelledby="rooms-here" className="rounded-[18px] border border-line bg-card p-5">
      <h2 id="rooms-here" className="text-[17px] font-semibold tracking-[-.01em]">
        Rooms of this browser
      </h2>
      <ul className="mt-2.5 grid gap-1.5">
        {rooms.map(({ code, title }) => (
          <li key={code}>
            <a
              href={`/classroom/${code}`}
              className="flex items-baseline gap-3 rounded-[9px] px-2 py-1.5 hover:bg-wash"
            >
              <span className="font-mono font-semibold tracking-[.06em]">{shownCode(code)}</span>
              <span className="truncate text-sm text-soft">{title || "Without a title"}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
