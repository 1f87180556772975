import { sessionLifetimes } from "@/lib/lab/settings";
import type { SiteLimits } from "@/lib/stories/story";
import { leaps } from "../lab/leaps";

/** Sessions that outlive any talk: a presenter may pause for as long as he likes. 30 days. */
export const patient: SiteLimits = { lifetimeSeconds: sessionLifetimes[2] };

/** The leap of the lab's clock that is longer than that: 31 days. */
export const pastExpiry = { wait: leaps[2].seconds } as const;
