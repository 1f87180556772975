import { oncePerProcess } from "@/lib/store/once-per-process";

/** The latest time that was told, and what the monotonic clock said then, both in milliseconds. */
const last = () => oncePerProcess("clock", () => ({ told: 0, at: 0 }));

/**
 * Milliseconds since 1970 on this machine. The only place that asks. It goes on where somebody sets the machine's clock
 * back, at the pace of a clock that nobody can set, until the machine has caught up: whoever was told that a session is over
 * is not told otherwise later.
 */
export function realNow(): number {
  const clock = last();
  const at = performance.now();
  clock.told = Math.max(Date.now(), clock.told + Math.max(0, at - clock.at));
  clock.at = at;
  return Math.floor(clock.told);
}

/** Milliseconds since 1970 on a lab's clock: real time plus an offset that only grows. */
export const labNow = ({ offsetSeconds }: { offsetSeconds: number }) => realNow() + offsetSeconds * 1000;

/** ISO 8601 in whole seconds, as the API writes times. */
export const isoTime = (milliseconds: number) =>
  `${new Date(milliseconds).toISOString().slice(0, -".000Z".length)}Z`;
