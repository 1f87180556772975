import type { EditId } from "@/lib/anatomy/anatomy";
import type { LabChange } from "@/lib/lab/change-request";
import type { OperatorAct } from "@/lib/lab/operator";
import type { MechanismId } from "@/lib/mechanisms";

/**
 * One thing that somebody does: Alice signs in or out, the thief captures, changes or replays her cookie, an operator acts
 * or sets how many seconds a session may live, or so many seconds pass on the lab's clock.
 */
export type Act =
  | "sign-in"
  | "log-out"
  | "capture"
  | "replay"
  | { edit: EditId }
  | { operate: OperatorAct }
  | { setLifetime: number }
  | { wait: number };

/** What the sites of a lab are told before a story begins. What is not named is as in a new lab. */
export type SiteLimits = Omit<LabChange, "advanceSeconds">;

/** What happens at some copies of the site, at each the same. The page plays it, a build and tests rehearse it. */
export type Story = {
  mechanisms: readonly [MechanismId, ...MechanismId[]];
  limits?: SiteLimits;
  acts: readonly Act[];
};
