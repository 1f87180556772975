import { expect, test } from "vitest";
import type { AccountVerdict } from "@/lib/lab/acts";
import { type Browser, browsers } from "@/lib/lab/browsers";

import { sitePage, trouble } from "./page";

const script = `<script>alert("'&'")</script>`;
const escaped = "&lt;script&gt;alert(&quot;&#39;&amp;&#39;&quot;)&lt;/script&gt;";
const path = "/labs/x/alice/flask";
const common = { notAsked: [], storeReads: 0, tookMicroseconds: 1, now: "2026-11-22T14:00:00Z" };

const accepted = (user: string): AccountVerdict => ({ ...common, accepted: true, user, trace: [] });

const refused = (saw: string): AccountVerdict => ({
  ...common,
  accepted: false,
  failed: "authentic",
  trace: [{ question: "authentic", held: false, saw }],
});

const page = (verdict: AccountVerdict, browser: Browser = "alice", sent = true) =>
  sitePage({ path, browser, mechanism: "flask", verdict, sent });

test("whoever is let in sees the account and can log out of it", () => {
  const html = page(accepted("alice"));
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html).toContain("<h1>Signed in as Alice</h1>");
  expect(html).toContain(`<form method="post" action="${path}/logout">`);
  expect(html).toContain(`<form method="post" action="${path}/logout-everywhere">`);
  expect(html).not.toContain(`${path}/login`);
});

test("whoever is kept out sees why, and can sign in", () => {
  const html = page(refused("HMAC-SHA1 does not match"));
  expect(html).toContain("<h1>Please sign in</h1>");
  expect(html).toContain("Your cookie was refused: not authentic (HMAC-SHA1 does not match).");
  expect(html).toContain(`<form method="post" action="${path}/login">`);
  expect(html).not.toContain("Log out");
});

test.each(Object.entries(browsers))("%s is offered to sign in as %s", (browser, user) => {
  const html = page(refused("no cookie came with the request"), browser as Browser, false);
  expect(html.toLowerCase()).toContain(`sign in as ${user}`);
  expect(html).toContain("No session cookie came with your request.");
});

test("the attacker with Alice's cookie sees her account in his browser", () => {
  const html = page(accepted("alice"), "attacker");
  expect(html).toContain("the attacker’s browser");
  expect(html).toContain("Signed in as Alice");
});

test("a script in the user's name stays text", () => {
  const html = page(accepted(script));
  expect(html).toContain(`Signed in as ${escaped}`);
  expect(html).not.toContain("<script");
});

test("a script in what a check saw stays text", () => {
  const html = page(refused(script));
  expect(html).toContain(escaped);
  expect(html).not.toContain("<script");
});

test("trouble is told with what to do, and stays text", () => {
  const html = trouble({ title: `No lab ${script}`, detail: `Start one. ${script}` });
  expect(html).toContain(`<title>No lab ${escaped}</title>`);
  expect(html).toContain(`<h1>No lab ${escaped}</h1>`);
  expect(html).toContain(`<p>Start one. ${escaped}</p>`);
  expect(html).toContain('<a href="/">Open the lab</a>');
  expect(html).not.toContain("<script");
});
