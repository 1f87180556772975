import { expect, test } from "vitest";
import { summaryCard } from "./summary-card";

const card = summaryCard({
  figures: [{ is: "1 of 2", of: "chapters done" }],
  chapters: [
    { title: "Signing & encrypting", done: true },
    { title: "The <time> inside", done: false },
  ],
});

test("the picture tells by sign and number which chapters are done", () => {
  const says = [...card.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(says).toEqual([
    "Session Replay Lab",
    "What can a stolen session cookie do?",
    "1 of 2",
    "chapters done",
    "✓",
    "1",
    "Signing &amp; encrypting",
    "○",
    "2",
    "The &lt;time&gt; inside",
  ]);
});

test("the picture needs nothing from elsewhere", () => {
  expect(card.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href|url\(/);
});
