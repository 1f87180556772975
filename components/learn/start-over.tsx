"use client";

import { useState } from "react";
import { Button } from "../ui/button";
import { forgetEverything } from "./forget";

/** The way back to the beginning. It asks first, since what is lost cannot be had again. */
export function StartOver({ begun }: { begun: boolean }) {
  const [asking, setAsking] = useState<"not-yet" | "now" | "declined" | "done">("not-yet");
  if (!begun)
    return asking === "done" ? (
      <p ref={focus} tabIndex={-1} className="text-sm">
        Everything is forgotten.
      </p>
    ) : null;
  if (asking !== "now")
    return (
      <Button large autoFocus={asking === "declined"} onClick={() => setAsking("now")}>
        Start over
      </Button>
    );
  return (
    <div
      role="group"
      aria-label="Start over"
      className="w-full max-w-[40rem] rounded-xl border border-line bg-card px-4 py-3"
    >
      <p className="mb-2.5 text-sm">
        Your predictions, your answers and what you saw in all chapters will be gone from this browser, and
        the labs of the chapters with them. They cannot be brought back.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          onClick={() => {
            setAsking("done");
            forgetEverything();
          }}
        >
          Forget everything
        </Button>
        <Button autoFocus onClick={() => setAsking("declined")}>
          Keep it
        </Button>
      </div>
    </div>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();
