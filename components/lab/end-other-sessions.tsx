"use client";

import { useState } from "react";
import type { Actions } from "./actions";

type Props = { actions: Actions; ready: boolean };

/** For whoever fears that his control cookie was copied. It is seldom wanted, so it is quiet. */
export function EndOtherSessions({ actions, ready }: Props) {
  const [isDone, setIsDone] = useState(false);
  const end = async () => setIsDone(await actions.endOtherSessions());
  if (isDone) return <span className="text-xs">Only this browser controls the lab now.</span>;
  return (
    <button
      type="button"
      aria-disabled={!ready}
      onClick={ready ? end : undefined}
      title="Whoever has a copy of this lab’s control cookie can neither move its clock nor end it any more."
      className="text-xs underline decoration-line underline-offset-2 hover:text-ink pointer-coarse:min-h-11"
    >
      End other control sessions
    </button>
  );
}
