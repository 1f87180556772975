import { chapterTitles } from "../words/chapters";
import { labKeptAs } from "./keys";
import { nothingYet } from "./progress";
import { progressStore } from "./progress-store";

/** Forgets all that this device keeps of the tutorial, save what was set aside because it could not be read. */
export function forgetEverything() {
  progressStore.change(() => nothingYet);
  try {
    for (const { slug } of chapterTitles) localStorage.removeItem(labKeptAs(slug));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
