/** Milliseconds since 1970 on this machine. The only place that asks. */
export const realNow = () => Date.now();

/** Milliseconds since 1970 on a lab's clock: real time plus an offset that only grows. */
export const labNow = ({ offsetSeconds }: { offsetSeconds: number }) => realNow() + offsetSeconds * 1000;

/** ISO 8601 in whole seconds, as the API writes times. */
export const isoTime = (milliseconds: number) =>
  `${new Date(milliseconds).toISOString().slice(0, -".000Z".length)}Z`;
