"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";

type Props = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode };

/** What stands before the page until it is closed. The browser keeps the focus in it, and gives it back. */
export function Dialog({ title, isOpen, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      closedby="any"
      aria-labelledby={heading}
      onClose={onClose}
      className="m-auto w-[42rem] max-w-[calc(100vw-2rem)] rounded-[18px] border border-edge bg-card text-ink shadow-xl shadow-black/15 backdrop:bg-black/45"
    >
      {isOpen && (
        <div className="p-5">
          <div className="mb-3 flex items-start justify-between gap-4">
            <h2 id={heading} className="text-[19px]/[1.3] font-semibold tracking-[-.01em] text-balance">
              {title}
            </h2>
            <Button onClick={() => dialog.current?.close()}>Close</Button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
