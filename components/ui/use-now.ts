"use client";

import { useEffect, useState } from "react";

/** The time on this device, in milliseconds, brought up to date four times a second. Null before the page runs. */
export function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, []);
  return now;
}
