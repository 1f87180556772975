import { pino, stdTimeFunctions } from "pino";
import { readLogLevel } from "./env";
import { oncePerProcess } from "./store/once-per-process";

/**
 * Where this process tells whoever runs it what happens: one line of JSON each, on standard output. It is told of mistakes,
 * of the server's own beginning and end and, at "debug", of requests, never of a cookie, a key, an id of a lab or a name.
 */
export const log = () =>
  oncePerProcess("log", () =>
    pino({
      level: readLogLevel(),
      base: undefined,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    }),
  );

/** An address without what would open something: ids of labs, codes of rooms, and what a query says. */
export const withoutIds = (address: string) =>
  (address.split("?")[0] ?? "").replace(/\/+(labs|rooms|join|classroom|learners)\/+[^/]+/g, "/$1/…");
