import type { Locator, Page } from "playwright/test";

/** Presses Tab, or Shift+Tab, until the focus is on `target`, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} does not come to ${target}`);
}
