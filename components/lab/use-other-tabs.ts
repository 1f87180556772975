"use client";

import { useEffect } from "react";
import type { Actions } from "./actions";
import { recall } from "./model";

/** What is done in other tabs, in the lab or on its sites, is taken over in this one. */
export function useOtherTabs(actions: Actions, keptAs: string | undefined, ready: boolean) {
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => {
      const model = key !== null && key === keptAs ? recall(keptAs) : null;
      if (model) actions.adopt(model);
    };
    const comeBack = () => {
      if (ready && document.visibilityState === "visible") actions.lookAgain();
    };
    window.addEventListener("storage", follow);
    window.addEventListener("focus", comeBack);
    document.addEventListener("visibilitychange", comeBack);
    return () => {
      window.removeEventListener("storage", follow);
      window.removeEventListener("focus", comeBack);
      document.removeEventListener("visibilitychange", comeBack);
    };
  }, [actions, keptAs, ready]);
}
