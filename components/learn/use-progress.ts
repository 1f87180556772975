"use client";

import { useSyncExternalStore } from "react";
import { nothingYet, type Progress, progressStore } from "./progress";

/** What this device knows of the tutorial; nothing, until the page runs. */
export const useProgress = (): Progress =>
  useSyncExternalStore(progressStore.subscribe, progressStore.shown, () => nothingYet);

/** Whether this device has told what it knows, which it cannot before the page runs. */
export const useKnown = (): boolean =>
  useSyncExternalStore(
    progressStore.subscribe,
    () => true,
    () => false,
  );
