import type { Page } from "playwright/test";
import { expect, test } from "./kit/test";

/** Where all that a page shows stands, from its own top. */
const places = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll("header *, main *")].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const box = [x, y + scrollY, width, height].map(Math.round);
      return height > 0 && element.textContent ? [`${element.localName} ${element.id} ${box}`] : [];
    });
  });

for (const width of [390, 412, 640, 768, 1100, 1440])
  test(`nothing moves when the lab has started, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/api/labs", async (route) => {
      await asked;
      await route.continue();
    });
    const busy = page.locator("[aria-busy=true]");
    await page.goto("/");
    await expect(busy).toBeVisible();
    const before = (await places(page)).filter(
      (place) => place.startsWith("button") || place.startsWith("h"),
    );
    answer();
    await expect(page.getByText("Begin by signing Alice in.")).toBeVisible();
    await expect(busy).toHaveCount(0);
    expect(await places(page)).toEqual(expect.arrayContaining(before));
  });

for (const path of ["/", "/learn/the-time-inside", "/classroom"])
  test(`${path} asks for no font beyond the letters of western Europe, which it is written in`, async ({
    page,
  }) => {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const fonts = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .flatMap(({ name }) => name.match(/([a-z_]+)[^/]*\.woff2$/i)?.[1] ?? []),
    );
    expect(fonts.toSorted()).toEqual(["latin_mono", "latin_sans"]);
  });

test("a name in other letters is written in the same font", async ({ page }) => {
  await page.goto("/classroom");
  const whole = page.waitForResponse(/Geist_Variable.*\.woff2/);
  await page.getByRole("textbox").first().fill("Ирина");
  expect((await whole).ok()).toBe(true);
});
