import type { Result } from "./check";
import type { Evidence } from "./evidence";

/** What a run came to. */
export type Report = {
  /** Where the application runs. */
  application: string;
  /** When the run began, ISO 8601. */
  at: string;
  /** The cookies that are the session. */
  sessionCookies: readonly string[];
  requests: { sent: number; limit: number };
  /** Hosts that pages asked for and that were not asked, with how often. */
  refusedHosts: Record<string, number>;
  /** Hosts that are not this machine and were named by the developer. */
  authorisedHosts: readonly string[];
  /** Why nothing can be said of the application. There are no results then. */
  untestable?: string;
  results: readonly Result[];
  /** What was done before the checks: a stranger kept out, the user let in, a copy let in. */
  controls: readonly Evidence[];
  /** Ids of results that were accepted before. */
  accepted: readonly string[];
};

/** Whether a result stands against the application: nothing else makes the command fail. */
export const isAgainst = ({ accepted }: Pick<Report, "accepted">, { id, expectation, outcome }: Result) =>
  expectation === "should-hold" && outcome === "failed" && !accepted.includes(id);

/** A verdict that is owed and cannot be given. */
const isOpen = ({ accepted }: Pick<Report, "accepted">, { id, expectation, outcome }: Result) =>
  expectation === "should-hold" && outcome === "could-not-be-told" && !accepted.includes(id);

/** 0: all that should hold does. 1: something does not. 2: it could not be told. */
export function exitCodeOf(report: Report): 0 | 1 | 2 {
  if (report.untestable) return 2;
  if (report.results.some((result) => isAgainst(report, result))) return 1;
  return report.results.some((result) => isOpen(report, result)) ? 2 : 0;
}
