/** By how much the lab's clock can be moved at once, in seconds, and what its buttons say. */
export const leaps = [
  { seconds: 10, name: "+10 s" },
  { seconds: 60, name: "+1 min" },
  { seconds: 31 * 24 * 60 * 60, name: "+31 days" },
] as const;
