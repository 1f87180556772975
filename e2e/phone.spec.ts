import { expect, test } from "./kit/test";

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
