import { useState } from "react";
import type { BoardState } from "@/lib/classroom/board-state";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Confirm } from "../confirm";
import type { BoardStore } from "./board-store";
import { Downloads } from "./downloads";

/** The end of a lesson: results to take home, and the room's end. */
export function CloseRoom({ store, board }: { store: BoardStore; board: BoardState }) {
  const [isOpen, setIsOpen] = useState(false);
  const ends = new Date(board.room.endsAt);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Results and closing</Button>
      <Dialog title="Results and closing" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <h3 className="text-[15px] font-semibold">Take the results with you</h3>
        <p className="mt-1 mb-3 text-sm text-pretty text-soft">
          What each expected and saw, with times. The summary is for paper, or for a PDF.
        </p>
        <Downloads board={board} />
        <h3 className="mt-6 text-[15px] font-semibold">Close the room</h3>
        <p className="mt-1 mb-3 text-sm text-pretty text-soft">
          Names, predictions, results and all labs are deleted at once, and nobody can bring them back. If you
          leave it open, that happens on {ends.toDateString()} at {ends.toTimeString().slice(0, 5)}.
        </p>
        <Confirm
          name="Close the room…"
          asks="Everything in it is deleted."
          yes="Close the room and delete everything"
          onYes={() => {
            setIsOpen(false);
            store.close();
          }}
        />
      </Dialog>
    </>
  );
}
