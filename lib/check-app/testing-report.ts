import type { Result } from "./check";
import type { Report } from "./report";

/** A result of a check that is not there. */
export const aResult = (own: Partial<Result> = {}): Result => ({
  id: "replay-after-logout",
  question: "Is a copy refused?",
  expectation: "should-hold",
  outcome: "held",
  saw: "copy: kept out",
  asvs: ["7.4.1"],
  wstg: ["WSTG-SESS-06"],
  chapter: "/learn/half-a-logout",
  evidence: [],
  ...own,
});

export const aReport = (own: Partial<Report> = {}): Report => ({
  application: "http://localhost:5000",
  at: "2026-11-22T10:00:00.000Z",
  sessionCookies: ["session"],
  requests: { sent: 12, limit: 1000 },
  refusedHosts: {},
  authorisedHosts: [],
  results: [aResult()],
  controls: [],
  accepted: [],
  ...own,
});
