"use client";

import { useSyncExternalStore } from "react";
import { nothingYet, type Progress } from "./progress";
import { progressStore } from "./progress-store";

/** What this device knows of the tutorial; nothing, until the page runs. */
export const useProgress = (): Progress =>
  useSyncExternalStore(progressStore.subscribe, progressStore.shown, () => nothingYet);

/** How many texts this device has set aside because they could not be read. */
export const useAside = (): number =>
  useSyncExternalStore(progressStore.subscribe, progressStore.aside, () => 0);

/** Whether this device has told what it knows, which it cannot before the page runs. */
export const useKnown = (): boolean =>
  useSyncExternalStore(
    progressStore.subscribe,
    () => true,
    () => false,
  );
