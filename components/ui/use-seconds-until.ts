"use client";

import { useEffect, useState } from "react";

/** How many whole seconds are left until a moment that `performance.now()` tells; 0 when it is over, or where there is none. */
export function useSecondsUntil(moment: number | undefined): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (moment === undefined) return;
    const tick = () => {
      setNow(performance.now());
      if (performance.now() >= moment) clearInterval(timer);
    };
    const timer = setInterval(tick, 250);
    tick();
    return () => clearInterval(timer);
  }, [moment]);
  return moment === undefined ? 0 : Math.max(0, Math.ceil((moment - now) / 1000));
}
