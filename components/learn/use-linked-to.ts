"use client";

import { useEffect, useRef, useState } from "react";

/** A part of the page that is hidden for now, and whether the page's address leads into it all the same. */
export function useLinkedTo() {
  const part = useRef<HTMLDivElement>(null);
  const [isLinked, setLinked] = useState(false);
  useEffect(() => {
    const look = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && part.current?.contains(target)) setLinked(true);
    };
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
  useEffect(() => {
    if (isLinked) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [isLinked]);
  return [part, isLinked] as const;
}
