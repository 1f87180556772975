import { newModel } from "@/components/lab/model";
import { absoluteLimits, asInANewLab, sessionLifetimes } from "@/lib/lab/settings";
import { mechanisms } from "@/lib/mechanisms";

/** The mechanisms that there are, as a page needs them. */
export const known = mechanisms.map(({ id, family }) => ({ id, family }));

/** The limits that a lab's pages offer. */
export const limits = { lifetimes: sessionLifetimes, absolute: absoluteLimits };

/** What stands on a page until its lab has started. */
export const blank = newModel({
  lab: "",
  now: new Date(0).toISOString(),
  ...asInANewLab,
  mechanisms: known,
  observations: [],
});
