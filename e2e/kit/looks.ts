import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The only rules to which the colour scheme makes a difference. */
const colours = ["color-contrast", "link-in-text-block"];

/**
 * Runs axe at each width, in light and then for the colours in dark, and fails with the rule and the elements that
 * break it. Legacy mode spares a new tab for each run; all it gives up is frames, and there are none.
 */
export async function expectAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await (colorScheme === "light"
        ? axe.withTags(rules)
        : axe.withRules(colours)
      ).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
      );
      expect.soft(found, `${colorScheme}, ${width} px`).toEqual([]);
    }
}

/** What is wider than the page, or than a box that cuts off what is wider. */
const wider = () =>
  [document.documentElement, ...document.body.querySelectorAll("*:not(select)")]
    .filter((box) => box === document.documentElement || getComputedStyle(box).overflowX === "hidden")
    .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth)
    .map((box) => `${box.localName} ${box.id || box.className}`);

export async function expectNoOverflow(page: Page) {
  for (const width of [360, 390, 768, 1024, 1440, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await page.evaluate(wider), `${width} px`).toEqual([]);
  }
}
