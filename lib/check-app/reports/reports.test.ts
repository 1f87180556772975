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

test("the page shows what a site said as text, and asks nobody for anything", () => {
  const saw = '<script>alert(1)</script>" onload="x';
  const page = html(aReport({ application: saw, results: [aResult({ saw })], refusedHosts: { [saw]: 1 } }));
  expect(page).not.toContain("<script");
  expect(page).not.toContain('" onload="');
  expect(page).not.toMatch(/(src=|url\(|@import|<link)/);
});

test("what a site said does not move the terminal's cursor", () => {
  const text = terminal(aReport({ results: [aResult({ saw: "\u001b[2J\u0007\rheld" })] }));
  expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
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
