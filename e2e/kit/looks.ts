import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

const everything = (axe: AxeBuilder) =>
  axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);

/** The only rules to which the colours make a difference. */
const colours = (axe: AxeBuilder) => axe.withRules(["color-contrast", "link-in-text-block"]);

/** Colours are judged as they stay. A page that draws no frames would never come to the end by itself. */
const endAnimations = () => {
  for (const animation of document.getAnimations()) animation.finish();
};

/** How a page may be asked to look, and which of the rules that can make a difference to. */
const looks = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" }, rules: everything },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" }, rules: colours },
  { name: "forced colours", media: { colorScheme: "light", forcedColors: "active" }, rules: colours },
] as const;

/**
 * Runs axe at each width, in light, dark and forced colours, and fails with the rule and the elements that break it.
 * Legacy mode spares a new tab for each run; all it gives up is frames, and there are none.
 */
export async function expectAccessible(page: Page) {
  for (const { name, media, rules } of looks)
    for (const width of [1440, 390]) {
      await page.emulateMedia(media);
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(endAnimations);
      const { violations } = await rules(new AxeBuilder({ page }).setLegacyMode()).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
      );
      expect.soft(found, `${name}, ${width} px`).toEqual([]);
    }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
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
