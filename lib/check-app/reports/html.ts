import type { Result } from "../check";
import type { Evidence } from "../evidence";
import type { Report } from "../report";
import { outcomeWord, summary, trafficSentence } from "../words";
import { escaped } from "./escaped";
import { style } from "./html-style";

/** One page that needs nothing else: no script, no font, no picture. */
export const html = (report: Report): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>check-app: ${escaped(report.application)}</title>
<style>${style}</style>
<body>
<main>
<h1>Session cookies of ${escaped(report.application)}</h1>
<p class="summary">${escaped(summary(report))}</p>
<p>${escaped(about(report))}</p>
${report.results.length > 0 ? table(report) : ""}
${report.results.map((result) => section(report, result)).join("\n")}
<section id="controls"><h2>Controls</h2>
<p>What was seen before anything was judged.</p>
${evidenceTable(report.controls)}
</section>
</main>
</body>
</html>
`;

function about(report: Report) {
  const cookies =
    report.sessionCookies.length > 0 ? `The session is in ${report.sessionCookies.join(", ")}. ` : "";
  const authorised =
    report.authorisedHosts.length > 0
      ? ` Authorised by the developer: ${report.authorisedHosts.join(", ")}.`
      : "";
  return `${cookies}Begun ${report.at}. ${trafficSentence(report)}${authorised}`;
}

const table = (report: Report) => `<table>
<thead><tr><th scope="col">Question</th><th scope="col">Outcome</th><th scope="col">Seen</th></tr></thead>
<tbody>${report.results.map((result) => row(report, result)).join("\n")}</tbody>
</table>`;

const row = (report: Report, result: Result) =>
  `<tr><th scope="row"><a href="#${escaped(result.id)}">${escaped(result.question)}</a></th><td>${mark(report, result)}</td><td>${escaped(result.saw)}</td></tr>`;

const mark = (report: Report, result: Result) =>
  `<span class="${result.outcome} ${result.expectation}">${escaped(outcomeWord(report, result))}</span>`;

const section = (report: Report, result: Result) => `<section id="${escaped(result.id)}">
<h2>${escaped(result.question)}</h2>
<p>${mark(report, result)}: ${escaped(result.saw)}</p>
<p class="sources"><code>${escaped(result.id)}</code>, ${result.expectation === "information" ? "for information" : "should hold"}. OWASP ASVS 5.0: ${escaped(result.asvs.join(", "))}. ${escaped(result.wstg.join(", "))}. In the tutorial (<code>npm start</code>): <a href="http://localhost:3000${escaped(result.chapter)}">${escaped(result.chapter)}</a></p>
${result.evidence.length > 0 ? evidenceTable(result.evidence) : ""}
</section>`;

const evidenceTable = (evidence: readonly Evidence[]) => `<details><summary>Evidence</summary><table>
<thead><tr><th scope="col">Who</th><th scope="col">Did</th><th scope="col">Seen</th><th scope="col">Requests</th></tr></thead>
<tbody>${evidence.map(evidenceRow).join("\n")}</tbody>
</table></details>`;

const evidenceRow = ({ who, did, saw, requests }: Evidence) =>
  `<tr><td>${escaped(who)}</td><td>${escaped(did)}</td><td>${escaped(saw)}</td><td>${requests.map(exchange).join("<br>")}</td></tr>`;

function exchange({ method, url, status, sets }: Evidence["requests"][number]) {
  const request = escaped(`${method} ${url} ${status || "no answer"}`);
  return [request, ...sets.map((one) => `Set-Cookie: ${escaped(setCookie(one))}`)]
    .map((text) => `<code>${text}</code>`)
    .join("<br>");
}

const setCookie = ({ name, value, attributes }: Evidence["requests"][number]["sets"][number]) =>
  [
    `${name}=${value}`,
    ...Object.entries(attributes).map(([key, text]) => (text === "" ? key : `${key}=${text}`)),
  ].join("; ");
