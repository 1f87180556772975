import type { Result } from "./check";
import { isAgainst, type Report } from "./report";

/** A result in one or two words. */
export function outcomeWord(report: Report, result: Result): string {
  const { id, expectation, outcome } = result;
  if (outcome === "held") return "held";
  if (outcome === "not-applicable") return "not applicable";
  if (report.accepted.includes(id)) return "accepted";
  if (outcome === "could-not-be-told") return "could not be told";
  return expectation === "information" ? "no" : "FAILED";
}

/** What the whole run came to, in sentences. */
export function summary(report: Report): string {
  if (report.untestable) return `Could not be told: ${report.untestable} Nothing is said of the application.`;
  const count = (test: (result: Result) => boolean) => report.results.filter(test).length;
  const against = count((one) => isAgainst(report, one));
  const open = count(({ outcome }) => outcome === "could-not-be-told");
  const told = count(({ outcome, expectation }) => outcome === "failed" && expectation === "information");
  const parts = [
    `${count(({ outcome }) => outcome === "held")} held`,
    against > 0 && `${against} that should hold failed`,
    open > 0 && `${open} could not be told`,
    told > 0 && `${told} for information: no`,
    `${count(({ outcome }) => outcome === "not-applicable")} not applicable`,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

/** How many requests went to the application, and what was not asked. */
export function trafficSentence({ requests, refusedHosts }: Report): string {
  const refused = Object.entries(refusedHosts).map(([host, times]) => `${host} (${times})`);
  const sent = `${requests.sent} of at most ${requests.limit} requests sent.`;
  return refused.length > 0 ? `${sent} Refused, as not this machine: ${refused.join(", ")}.` : sent;
}
