import type { SiteLimits } from "@/lib/stories/story";

/** Sessions that outlive any talk: a presenter may pause for as long as he likes. 30 days. */
export const patient: SiteLimits = { lifetimeSeconds: 2_592_000 };

/** The leap of the lab's clock that is longer than that: 31 days. */
export const pastExpiry = { wait: 2_678_400 } as const;
