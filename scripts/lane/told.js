/**
 * Tells the log of every request and what became of it, where the log is asked to tell that much.
 * @param {import("pino").Logger} log
 * @param {(address: string) => string} withoutIds
 */
export const tellOfRequests = (log, withoutIds) =>
  log.isLevelEnabled("debug")
    ? (incoming, outgoing) => {
        const { method, url = "" } = incoming;
        const began = performance.now();
        outgoing.once("close", () => {
          const ms = Math.round(performance.now() - began);
          const status = outgoing.writableFinished ? outgoing.statusCode : undefined;
          log.debug({ method, path: withoutIds(url), status, ms }, "request");
        });
      }
    : () => {};
