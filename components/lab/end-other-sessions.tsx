"use client";

import { useState } from "react";
import type { Actions } from "./actions";

type Props = { actions: Actions; ready: boolean };

/** For whoever fears that his control cookie was copied. It is seldom wanted, so it is quiet. */
export function EndOtherSessions({ actions, ready }: Props) {
  const [isDone, setIsDone] = useState(false);
  const end = async () => setIsDone(await actions.endOtherSessions());
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-2 text-xs text-soft">
      {isDone
        ? "Only this browser controls the lab now."
        : "Only the browser that holds this lab’s control cookie moves its clock or ends it. Was it copied?"}
      {!isDone && (
        <button
          type="button"
          aria-disabled={!ready}
          onClick={ready ? end : undefined}
          className="underline underline-offset-2 hover:text-ink pointer-coarse:min-h-11"
        >
          End other control sessions
        </button>
      )}
    </p>
  );
}
