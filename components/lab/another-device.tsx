"use client";

import { useState } from "react";
import { handoverPath } from "../attacker/handover";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { LinkToSend } from "../ui/link-to-send";
import { span } from "../ui/time";
import type { Place } from "./api";

type Props = { place: Place; cookie: string | null; lifetimeSeconds: number };

/** Hands the attacker's cookie to another device, so that somebody else can replay it from there. */
export function AnotherDevice({ place, cookie, lifetimeSeconds }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" disabled={cookie === null} onClick={() => setOpen(true)}>
        Another device
      </Button>
      <Dialog title="Send this cookie to another device" isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="mb-4 grid gap-1.5 text-sm text-pretty text-soft">
          <p>
            Whoever opens this link holds the cookie in the attacker’s browser on a device of his own, and can
            replay it from there. Let your neighbour try: no password goes with it.
          </p>
          {lifetimeSeconds <= 60 && (
            <p>
              A session lives {span(lifetimeSeconds)} here. Should that be too short for him, choose a longer
              lifetime, sign Alice in again, and capture her new cookie.
            </p>
          )}
        </div>
        {cookie !== null && (
          <LinkToSend path={handoverPath({ ...place, cookie })} label="QR code of the link" />
        )}
      </Dialog>
    </>
  );
}
