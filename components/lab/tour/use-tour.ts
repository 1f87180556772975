"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { isFirstVisit, keepPlace, type Place, recallPlace } from "./kept";
import { aboutReplay, type Done, type Stop, steps } from "./stops";

export type Tour = ReturnType<typeof useTour>;

const nothingDone: Done = { signedIn: false, loggedOut: false, copied: false, replayed: false };

/**
 * Where the learner is in the tour. It opens by itself on a first visit, goes on when he has done what it asks for, and is
 * kept on this device. `done` is null until the lab has started.
 */
export function useTour(done: Done | null, labKeptAs: string) {
  const [{ at, open }, setPlace] = useState<Place>({ at: 0, open: false });
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const go = useCallback((place: Place) => {
    setPlace(place);
    keepPlace(place);
  }, []);

  useEffect(() => {
    const kept = recallPlace();
    if (kept) setPlace(kept);
    else if (isFirstVisit(labKeptAs)) go({ at: 0, open: true });
  }, [labKeptAs, go]);

  const { goesOnWhen } = steps[at] ?? {};
  useOnceDone(done && goesOnWhen ? { at, done: done[goesOnWhen] } : null, () => {
    if (open) go({ at: at + 1, open });
  });

  const stop: Stop | undefined = steps[at]?.at(done ?? nothingDone);
  const isLast = at === steps.length - 1;

  /** Closes the card. Whoever was in it comes to the button that brings it back. */
  const leave = useCallback(() => {
    const wasInside = card.current?.contains(document.activeElement);
    flushSync(() => go({ at: isLast ? 0 : at, open: false }));
    if (wasInside) button.current?.focus({ preventScroll: true });
  }, [at, isLast, go]);

  return {
    open,
    at,
    stop,
    isLast,
    /** Whether the tour brings into sight what comes of a replay. */
    showsReplays: open && stop !== undefined && aboutReplay.includes(stop.parts[0]),
    card,
    heading,
    button,
    leave,
    next: () => (isLast ? leave() : go({ at: at + 1, open })),
    back: () => go({ at: Math.max(0, at - 1), open }),
    show() {
      flushSync(() => go({ at, open: true }));
      heading.current?.focus({ preventScroll: true });
    },
  };
}

/** Calls `then` when what a step asks for comes to be done while the learner is at it, and not where it already was. */
function useOnceDone(now: { at: number; done: boolean } | null, then: () => void) {
  const before = useRef(now);
  useEffect(() => {
    const was = before.current;
    before.current = now;
    if (was && now && was.at === now.at && !was.done && now.done) then();
  });
}
