import fc from "fast-check";
import { expect, test } from "vitest";
import { aReport, aResult } from "../testing-report";
import { escaped } from "./escaped";
import { html } from "./html";
import { json } from "./json";
import { junit } from "./junit";
import { terminal } from "./terminal";

const mixed = aReport({
  results: [
    aResult(),
    aResult({ id: "cookie-secure", outcome: "failed", saw: "session: no Secure" }),
    aResult({ id: "cookie-same-site", outcome: "failed" }),
    aResult({ id: "several-sign-ins", outcome: "failed", expectation: "information" }),
    aResult({ id: "edited-cookie", outcome: "could-not-be-told", saw: "It answered 500." }),
    aResult({ id: "replay-after-lifetime", outcome: "not-applicable" }),
  ],
  accepted: ["cookie-same-site"],
});

test("the table has a line for each result, and ends on what it comes to", () => {
  const text = terminal(mixed);
  expect(text).toMatch(/^cookie-secure +FAILED +ASVS 7\.4\.1, WSTG-SESS-06\n {2}session: no Secure$/m);
  expect(text).toMatch(/^cookie-same-site +accepted /m);
  expect(text).toMatch(/^several-sign-ins +no /m);
  expect(text).toMatch(/^edited-cookie +could not be told /m);
  expect(text).toContain(
    "1 held, 1 that should hold failed, 1 could not be told, 1 for information: no, 1 not applicable.",
  );
  expect(text).toContain("12 of at most 1000 requests sent.");
});

test("an application that cannot be tested gets no verdict in any report", () => {
  const report = aReport({ results: [], sessionCookies: [], untestable: "It is down." });
  for (const write of [terminal, html, junit]) {
    expect(write(report)).toContain("Could not be told: It is down.");
    expect(write(report)).not.toMatch(/\bheld\b(?![^<]*})/);
  }
});

test("JUnit's XML counts a failure, an error, and what was skipped", () => {
  const xml = junit(mixed);
  expect(xml).toContain('tests="6" failures="1" errors="1" skipped="2"');
  expect(xml).toContain('<failure message="FAILED: session: no Secure"/>');
});

test("JSON has the exit code beside the report", () => {
  expect(JSON.parse(json(mixed))).toMatchObject({ exitCode: 1, accepted: ["cookie-same-site"] });
});

/** A report in which one text stands wherever a site or a developer can put one. */
const saying = (text: string) => {
  const request = { method: text, url: text, status: 200 };
  const set = { name: text, value: text, attributes: { [text]: text } };
  const evidence = [{ who: text, did: text, saw: text, requests: [{ ...request, sets: [set] }] }];
  return aReport({
    application: text,
    sessionCookies: [text],
    refusedHosts: { [text]: 1 },
    authorisedHosts: [text],
    controls: evidence,
    results: [aResult({ saw: text, outcome: "failed", evidence })],
  });
};

test("what a site said makes no element and no attribute, in the page and in XML", () => {
  const marks = (text: string) => text.match(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/g);
  const bad = fc.constantFrom("<script>", "</style>", '" onload="x', "]]>", "-->", "&", "'");
  const said = fc.array(fc.oneof(bad, fc.string()), { minLength: 1 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(said, (text) => {
      for (const write of [html, junit])
        expect(marks(write(saying(text)))).toEqual(marks(write(saying("said"))));
    }),
  );
});

test("the page asks nobody for anything, and could run no script", () => {
  expect(html(mixed)).not.toMatch(/(src=|url\(|@import|<link)/);
  expect(html(mixed)).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test("what a site said neither moves the terminal's cursor nor turns the order of what is read", () => {
  const bad = fc.constantFrom(
    "\u001b[2J",
    "\u001b]0;x\u0007",
    "\u009b1A",
    "\r",
    "\n",
    "\u202e",
    "\u2066",
    "\u2028",
  );
  const said = fc.array(fc.oneof(bad, fc.string()), { minLength: 1 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(said, (saw) => {
      const texts = { application: saw, sessionCookies: [saw], refusedHosts: { [saw]: 1 } };
      for (const report of [
        aReport({ ...texts, results: [aResult({ saw })] }),
        aReport({ ...texts, results: [], untestable: saw }),
      ]) {
        const lines = terminal(report).split("\n");
        expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(lines).toHaveLength(report.untestable === undefined ? 7 : 4);
      }
    }),
  );
});

test("any text can stand in XML", () => {
  const control = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escaped(text)).not.toMatch(control);
      expect(escaped(text)).not.toMatch(/[<>"']/);
    }),
  );
});
