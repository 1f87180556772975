import type { EditId } from "@/lib/anatomy/anatomy";
import type { LabChange } from "@/lib/lab/change-request";
import type { OperatorAct } from "@/lib/lab/operator";
import type { MechanismId } from "@/lib/mechanisms";

/**
 * One thing that somebody does: Alice signs in or out or opens her account, the thief captures, changes, forges or
 * replays, an operator acts, Bob comes back, or so many seconds pass on the lab's clock.
 */
export type Act =
  | "sign-in"
  | "visit"
  | "log-out"
  | "log-out-everywhere"
  | "capture"
  | { edit: EditId }
  | "forge"
  | "replay"
  | "bob-returns"
  | { operate: OperatorAct }
  | { wait: number };

/** What the sites of a lab are told before a story begins. What is not named is as in a new lab. */
export type Limits = Omit<LabChange, "advanceSeconds">;

/** What happens at one copy of the site. The page plays it, a build and the tests rehearse it: the same acts. */
export type Story = { mechanism: MechanismId; limits?: Limits; acts: readonly Act[] };
