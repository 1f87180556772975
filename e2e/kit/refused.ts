import type { BrowserContext } from "playwright/test";

/** What the pages of a browser try and their policy refuses, from now on: nothing, where the policy knows the pages. */
export function watchRefusals(context: BrowserContext): string[] {
  const refused: string[] = [];
  context.on("console", (message) => {
    if (/Content Security Policy|Permissions-Policy/.test(message.text())) refused.push(message.text());
  });
  return refused;
}
