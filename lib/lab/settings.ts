/** The lifetimes that a lab's sites can give a session, in seconds. The first is where a lab starts. */
export const sessionLifetimes = [30, 5 * 60, 30 * 24 * 60 * 60] as const;

/** The absolute limits that a lab's sites can set, in seconds: twice each lifetime. */
export const absoluteLimits = sessionLifetimes.map((seconds) => 2 * seconds);

/** How a lab starts. Lifetimes are in seconds; null for no absolute limit. */
export const asInANewLab = {
  lifetimeSeconds: sessionLifetimes[0] as number,
  absoluteSeconds: null as number | null,
  refreshEachRequest: false,
};
