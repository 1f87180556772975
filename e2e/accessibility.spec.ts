import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { states } from "./kit/states";
import { expect, test } from "./kit/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The only rules to which the colour scheme makes a difference. */
const colours = ["color-contrast", "link-in-text-block"];

/**
 * Runs axe at each width, in light and then for the colours in dark, and fails with the rule and the elements that
 * break it. Legacy mode spares a new tab for each run; all it gives up is frames, and there are none.
 */
async function expectAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [1440, 768, 390]) {
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

// Axe says what it found and where; a trace would only take most of the time.
test.use({ trace: "off" });
test.slow();
test.skip(({ baseURL: _ }) => test.info().project.name !== "memory", "The page is the same over any store.");

for (const [state, reach] of Object.entries(states)) {
  test(`axe finds nothing on the page ${state}, light and dark, wide and narrow`, async ({ lab, page }) => {
    await reach(lab);
    await expectAccessible(page);
  });
}

for (const heading of ["Please sign in", "Signed in as Alice"]) {
  test(`axe finds nothing on the site's page that says "${heading}"`, async ({ lab }) => {
    if (heading !== "Please sign in") await lab.steal();
    const tab = await lab.column("flask").openSite("attacker");
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expectAccessible(tab);
  });
}

test("axe finds nothing on the page of a site whose lab is forgotten", async ({ page }) => {
  await page.goto(`/labs/${"A".repeat(22)}/attacker/flask`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such lab.");
  await expectAccessible(page);
});
