import type { Page } from "playwright";

/**
 * Stands in for the clipboard on a page, so that a demonstration neither reads nor overwrites what a presenter has in his.
 * Returns what was copied last.
 */
export async function standInClipboard(page: Page): Promise<() => string> {
  let copied = "";
  await page.exposeFunction("copyToStandIn", (text: string) => {
    copied = text;
  });
  await page.addInitScript(replaceClipboard);
  return () => copied;
}

/** Runs in the page. */
function replaceClipboard() {
  const { copyToStandIn } = window as unknown as { copyToStandIn: (text: string) => Promise<void> };
  Object.defineProperty(navigator, "clipboard", { value: { writeText: copyToStandIn } });
}
