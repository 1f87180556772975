import { useState } from "react";
import type { BoardState } from "@/lib/classroom/board-state";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { LinkToSend } from "../../ui/link-to-send";
import type { BoardStore } from "./board-store";

/** The way to the board from another device, and the end of sessions. */
export function TeacherLink({ store, board }: { store: BoardStore; board: BoardState }) {
  const [isOpen, setIsOpen] = useState(false);
  const { room, key, teachers } = board;
  const others = teachers.length - 1;
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Teacher’s link</Button>
      <Dialog title="Lead the room from another device" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <p className="mb-4 text-sm text-pretty text-soft">
          Whoever opens this link leads the room as you do. Do not show it on the projector.
        </p>
        <LinkToSend path={`/classroom/${room.code}#${key}`} label="The teacher’s link, as a QR code" />
        <div className="mt-6 flex flex-wrap items-center gap-2.5 text-sm">
          <p className="mr-auto text-soft">
            {others === 0
              ? "No other device leads the room."
              : others === 1
                ? "1 other device leads the room."
                : `${others} other devices lead the room.`}
          </p>
          <Button onClick={store.renewKey}>Make a new link and end other sessions</Button>
          <Button onClick={store.signOut}>Sign out here</Button>
        </div>
      </Dialog>
    </>
  );
}
