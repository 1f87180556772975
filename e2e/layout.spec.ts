import type { Page } from "playwright/test";
import { states } from "./kit/states";
import { expect, test } from "./kit/test";

async function expectNoOverflow(page: Page) {
  for (const width of [360, 390, 768, 1024, 1440, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect.soft(scrollWidth, `${width} px`).toBeLessThanOrEqual(clientWidth);
  }
}

test.skip(({ baseURL: _ }) => test.info().project.name !== "memory", "The page is the same over any store.");

for (const [state, reach] of Object.entries(states)) {
  test(`nothing sticks out of the page ${state}, from 360 to 1600 px`, async ({ lab, page }) => {
    await reach(lab);
    await expectNoOverflow(page);
  });
}

test("nothing sticks out of the site's page, from 360 to 1600 px", async ({ lab }) => {
  await lab.steal();
  const tab = await lab.column("flask").openSite("attacker");
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Signed in as Alice");
  await expectNoOverflow(tab);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the strip shows the three verdicts at once, and brings a column into view", async ({ lab }) => {
    await lab.steal();
    await lab.logOut();
    await lab.replay();
    await expect(lab.strip.getByRole("link")).toHaveText([
      /Naive.*let in/,
      /Timestamped.*let in/,
      /Server.*kept out/,
    ]);
    await expect(lab.column("signed").root).toBeInViewport();
    await expect(lab.column("redis").root).not.toBeInViewport();
    await lab.strip.getByRole("link", { name: "Server-side" }).click();
    await expect(lab.column("redis").root).toBeInViewport();
    await expect(lab.column("signed").root).not.toBeInViewport();
    await lab.column("redis").verdict.scrollIntoViewIfNeeded();
    await expect(lab.strip).toBeInViewport();
  });

  test("on a wide screen there is no strip, for the columns stand side by side", async ({ lab, page }) => {
    await expect(lab.strip).toBeVisible();
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(lab.strip).toBeHidden();
    for (const { root } of lab.columns) await expect(root).toBeInViewport();
  });
});
