import { patience } from "@/lib/patience";
import { LabError } from "./ask";

/**
 * Tells whoever asked for an act, now, when it is not done after as long as he may wait. It goes on: what comes of it is told
 * when it comes. Each of its requests may have been answered in time, or it waits for its turn behind another.
 */
export async function tellIfSlow<Result>(
  act: Promise<Result>,
  tell: (slow: LabError) => void,
): Promise<Result> {
  const timer = setTimeout(() => tell(slow()), patience.click);
  try {
    return await act;
  } finally {
    clearTimeout(timer);
  }
}

const slow = () =>
  new LabError(
    0,
    "The lab’s server is slow to answer.",
    "This goes on by itself. Nothing you have seen is lost.",
  );
