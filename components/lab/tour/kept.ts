import { steps } from "./stops";

/** Where in the tour the learner is or was, counted from 0, and whether its card is shown. */
export type Place = { at: number; open: boolean };

export const tourKeptAs = "session-replay-lab-tour";

/** Where this device was in the tour; null when it kept nothing of it that can be used. */
export function recallPlace(): Place | null {
  try {
    const { at, open } = JSON.parse(localStorage.getItem(tourKeptAs) ?? "null") ?? {};
    return typeof at === "number" && steps[at] && typeof open === "boolean" ? { at, open } : null;
  } catch {
    return null;
  }
}

export function keepPlace(place: Place) {
  try {
    localStorage.setItem(tourKeptAs, JSON.stringify(place));
  } catch {
    // A browser that keeps nothing still shows the tour to whoever asks for it.
  }
}

/** Whether nothing was ever kept here. A browser that cannot keep anything would be shown the tour at every visit. */
export function isFirstVisit(labKeptAs: string): boolean {
  try {
    return localStorage.getItem(labKeptAs) === null;
  } catch {
    return false;
  }
}
