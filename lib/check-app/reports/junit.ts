import type { Result } from "../check";
import { isAgainst, type Report } from "../report";
import { outcomeWord, summary } from "../words";
import { escaped } from "./escaped";

/** JUnit's XML, as CI servers read it. What could not be told is an error; what was accepted before is skipped. */
export function junit(report: Report): string {
  const cases = report.untestable
    ? [untestable(report)]
    : report.results.map((result) => testcase(report, result));
  const count = (mark: string) => cases.filter((one) => one.includes(`<${mark} `)).length;
  const counts = `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
<testsuite name="${escaped(`check-app ${report.application}`)}" timestamp="${escaped(report.at)}" ${counts}>
${cases.join("\n")}
</testsuite>
</testsuites>
`;
}

const untestable = (report: Report) =>
  `<testcase classname="check-app" name="controls"><error message="${escaped(summary(report))}"/></testcase>`;

function testcase(report: Report, result: Result) {
  const { id, question, saw, asvs, wstg } = result;
  const mark = markOf(report, result);
  const message = mark && `<${mark} message="${escaped(`${outcomeWord(report, result)}: ${saw}`)}"/>`;
  const out = [question, saw, `ASVS ${asvs.join(", ")}`, wstg.join(", ")].join("\n");
  return `<testcase classname="check-app" name="${escaped(id)}">${message}<system-out>${escaped(out)}</system-out></testcase>`;
}

function markOf(report: Report, result: Result) {
  if (isAgainst(report, result)) return "failure";
  if (result.outcome === "not-applicable" || report.accepted.includes(result.id)) return "skipped";
  return result.outcome === "could-not-be-told" ? "error" : "";
}
