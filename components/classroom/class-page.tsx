"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { LimitChoices } from "../lab/desk";
import type { Model } from "../lab/model";
import { SiteHeader } from "../ui/header";
import { ClassLab } from "./class-lab";
import { ClassRoom } from "./class-room";
import { JoinForm } from "./join-form";
import { RoomOver } from "./room-over";

type Props = {
  code: string;
  /** What stands on the page until the lab has started. */
  blank: Model;
  limits: LimitChoices;
};

/** A learner's page: the way into a room, then his lab in it. */
export function ClassPage({ code, blank, limits }: Props) {
  const [room] = useState(() => new ClassRoom(code, `session-replay-lab.room.${code}`));
  const shown = useSyncExternalStore(room.subscribe, room.shown, room.shown);
  useEffect(() => room.enter(), [room]);
  const hasSeen = room.view.shown().model !== null;
  if (shown.is === "inside" || (shown.is === "over" && hasSeen))
    return <ClassLab room={room} shown={shown} blank={blank} limits={limits} />;
  return (
    <>
      <SiteHeader />
      <main className="mx-auto max-w-[34rem] px-7 pt-14 pb-16 max-lg:px-4 max-lg:pt-8">
        {shown.is === "over" ? (
          <RoomOver shown={shown} code={code} />
        ) : (
          <JoinForm room={room} shown={shown} />
        )}
      </main>
    </>
  );
}
