"use client";

import { useEffect, useRef, useState } from "react";

/** What the page's address points at, if anything: people type all kinds of things into an address. */
function linked(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

/** A part of the page that is hidden for now, and whether the page's address leads into it all the same. */
export function useLinkedTo() {
  const part = useRef<HTMLDivElement>(null);
  const [isLinked, setLinked] = useState(false);
  useEffect(() => {
    const look = () => {
      if (part.current?.contains(linked())) setLinked(true);
    };
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
  useEffect(() => {
    if (isLinked) linked()?.scrollIntoView();
  }, [isLinked]);
  return [part, isLinked] as const;
}
