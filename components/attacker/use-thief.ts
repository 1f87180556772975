"use client";

import { useEffect, useState } from "react";
import { openAccount, plant, wiretap } from "../lab/api";
import { LabError } from "../lab/ask";
import type { Passage } from "../lab/gates";
import { tellIfSlow } from "../lab/tell-if-slow";
import type { Handover } from "./handover";

/** What went wrong, and how to try it again. */
type Trouble = { title: string; detail: string; retryAt?: number; again?: () => void };

/** The attacker's browser on this device: it takes the cookie when the page is opened, and sends it when it is told to. */
export function useThief({ lab, mechanism, cookie }: Handover) {
  const place = { lab, browser: "attacker", mechanism } as const;
  /** What is in the jar: the cookie that was handed over, or by which the site let it live on. */
  const [held, setHeld] = useState<string | null>(null);
  const [last, setLast] = useState<Passage>();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isGone, setGone] = useState(false);
  const [isBusy, setBusy] = useState(true);

  async function attempt(act: () => Promise<void>) {
    setBusy(true);
    try {
      await tellIfSlow(act(), (slow) => setTrouble(wordsOf(slow)));
      setTrouble(null);
    } catch (error) {
      if (error instanceof LabError && error.status === 404) setGone(true);
      else setTrouble({ ...wordsOf(error), again: () => attempt(act) });
    } finally {
      setBusy(false);
    }
  }

  async function take() {
    // For a lab that there is not nothing is planted: a browser keeps only so many cookies of one host.
    await wiretap(place);
    await plant(place, cookie);
    if ((await wiretap(place)) !== cookie)
      throw new LabError(0, "This browser did not keep the cookie.", "Allow cookies for this page.");
    setHeld(cookie);
  }

  /** Whatever was done on the site itself since, a thief still has his copy. */
  async function send(copy: string) {
    await plant(place, copy);
    const { verdict } = await openAccount(place, copy);
    setLast((before) => ({ from: "attacker", verdict, turn: (before?.turn ?? 0) + 1 }));
    if (verdict.renewed) setHeld((await wiretap(place)) ?? copy);
  }

  useEffect(() => void attempt(take), []);

  const replay = held === null ? undefined : () => attempt(() => send(held));
  return { place, held, last, trouble, isGone, isBusy, replay };
}

function wordsOf(error: unknown) {
  if (error instanceof LabError) return { title: error.title, detail: error.detail, retryAt: error.retryAt };
  reportError(error);
  return { title: "The page made a mistake.", detail: "Reload it and go on." };
}
