import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { asides, scenarios } from "@/lib/scenarios";
import { questions } from "@/lib/verdict";
import { chapterFor } from "./chapter-for";
import { chapterTitles } from "./chapters";

const slugs: string[] = chapterTitles.map(({ slug }) => slug);

test.each(mechanisms)("every verdict on $id, whatever happened before, has its chapter", ({ id }) => {
  for (const scenario of [...scenarios, ...asides, undefined])
    for (const failed of [...questions, undefined])
      expect(slugs).toContain(chapterFor(id, { accepted: !failed, failed, scenario }));
});

describe("a verdict is explained in the chapter about what it shows", () => {
  const letIn = { accepted: true } as const;
  const keptOut = (failed: (typeof questions)[number]) => ({ accepted: false, failed }) as const;

  test.each([
    ["redis", { ...letIn, scenario: "while-signed-in" }, "what-none-of-them-stops"],
    ["signed", { ...letIn, scenario: "after-expiry" }, "the-browser-is-not-the-guard"],
    ["flask", { ...keptOut("in-time"), scenario: "after-expiry" }, "the-time-inside"],
    ["flask", { ...letIn, scenario: "after-logout" }, "logging-out-of-nothing"],
    ["iron-session", { ...letIn, scenario: "after-logout-everywhere" }, "logging-out-of-nothing"],
    ["kvsession", { ...letIn, scenario: "after-logout" }, "half-a-logout"],
    ["kvsession-one-second", { ...keptOut("in-time"), scenario: "after-logout" }, "half-a-logout"],
    ["redis", { ...keptOut("live"), scenario: "after-logout" }, "the-session-on-the-server"],
    ["jwt-denylist", { ...keptOut("live"), scenario: "after-logout" }, "making-a-token-revocable"],
    ["signed", { ...keptOut("authentic"), scenario: "edited" }, "signing-and-encrypting"],
    ["flask", { ...letIn, scenario: "kept-alive" }, "the-thief-who-never-leaves"],
    ["jwt", { ...letIn, scenario: "after-flush-store" }, "what-is-in-the-cookie"],
    ["redis", { ...keptOut("live"), scenario: "while-store-away" }, "the-session-on-the-server"],
    ["redis", { ...keptOut("live"), scenario: "several-at-once" }, "the-session-on-the-server"],
  ] as const)("%s %o", (mechanism, verdict, chapter) => {
    expect(chapterFor(mechanism, verdict)).toBe(chapter);
  });
});
