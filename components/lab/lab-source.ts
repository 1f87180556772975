import type { LabState } from "@/lib/lab/state";
import { createLab, deleteLab, readLab } from "./api";

/** Where a page has its lab from. */
export type LabSource = {
  /** The lab to show: the one that this device kept, unless it is to be another. */
  open: (kept: string | null) => Promise<LabState>;
  /** A new lab in place of the one that was shown. */
  anew: (before: string) => Promise<LabState>;
};

/** A lab of one's own, which anybody may start. */
export const ownLab: LabSource = {
  open: (kept) => (kept === null ? createLab() : readLab(kept)),
  anew: async (before) => {
    await deleteLab(before).catch((error) => {
      if (![403, 404].includes(error.status)) throw error;
    });
    return createLab();
  },
};
