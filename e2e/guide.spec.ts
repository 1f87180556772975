import type { Page } from "playwright/test";
import { plans } from "@/components/classroom/guide/plans";
import { shownAtFirst } from "@/components/classroom/shown";
import { lessonWords } from "@/components/words/lesson";
import { mechanismWords } from "@/components/words/mechanisms";
import { outcomeWords } from "@/components/words/outcomes";
import { scenarioWords } from "@/components/words/scenarios";
import { lesson, lessonScenarios } from "@/lib/classroom/lesson";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { expectAccessible, expectNoOverflow } from "./kit/looks";
import { expect, test } from "./kit/test";

const guide = "/classroom/guide";
const worksheet = "/classroom/worksheet";

/** How many sheets of paper a page takes. */
async function sheets(page: Page, format: "A4" | "Letter"): Promise<number> {
  const pdf = (await page.pdf({ format })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test("each step tells what to say and what the class will see, as the truth table has it", async ({
  page,
}) => {
  await page.goto(guide);
  for (const { id, scenario } of lesson) {
    const step = page.getByRole("region", { name: lessonWords[id].title });
    await expect(step).toContainText(lessonWords[id].asks);
    await expect(step).toContainText(lessonWords[id].does);
    const table = step.getByRole("table", { name: scenarioWords[scenario], exact: false }).first();
    for (const mechanism of shownAtFirst)
      await expect(table.getByRole("row", { name: mechanismWords[mechanism].name })).toContainText(
        outcomeWords(truthTable[mechanism][scenario]),
      );
  }
});

test("its contents and its plans lead to the steps", async ({ page }) => {
  await page.goto(guide);
  const title = lessonWords.edited.title;
  await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { name: title })).toBeInViewport();
  for (const { minutes } of plans) {
    const plan = page.getByRole("table", { name: `${minutes} minutes` });
    await plan.getByRole("link", { name: title }).click();
    await expect(page).toHaveURL(`${guide}#edited`);
    await expect(page.getByRole("heading", { name: title })).toBeInViewport();
  }
});

test("all that it links to in the tutorial and within itself is there", async ({ page, request }) => {
  await page.goto(guide);
  const links = await page
    .getByRole("main")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const chapters = new Set(links.filter((href) => href.startsWith("/learn/")));
  expect(chapters.size).toBeGreaterThan(0);
  for (const path of chapters) expect.soft((await request.get(path)).status(), path).toBe(200);
  for (const href of links.filter((href) => href.startsWith("#")))
    expect.soft(await page.locator(`[id="${href.slice(1)}"]`).count(), href).toBe(1);
});

test("on paper the guide is all there, and there is nothing to press", async ({ page }) => {
  await page.goto(guide);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  for (const { id } of lesson)
    await expect(page.getByRole("heading", { name: lessonWords[id].title })).toBeVisible();
});

test("the worksheet has a place for what is expected and seen of every scenario and mechanism", async ({
  page,
}) => {
  await page.goto(worksheet);
  const table = page.getByRole("table");
  for (const mechanism of shownAtFirst)
    await expect(table.getByRole("columnheader", { name: mechanismWords[mechanism].name })).toBeVisible();
  for (const scenario of lessonScenarios) {
    const row = table.getByRole("row", { name: scenarioWords[scenario] }).filter({
      has: page.getByRole("rowheader", { name: scenarioWords[scenario], exact: true }),
    });
    await expect(row.getByRole("cell")).toHaveCount(2 * shownAtFirst.length);
  }
});

test("the worksheet of a room that shows other mechanisms names those", async ({ page }) => {
  await page.goto(`${worksheet}?timestamped=jwt`);
  await expect(page.getByRole("columnheader", { name: mechanismWords.jwt.name })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: mechanismWords.flask.name })).toHaveCount(0);
});

for (const format of ["A4", "Letter"] as const)
  test(`the worksheet is one sheet of ${format}, black on white, without header and buttons`, async ({
    page,
  }) => {
    await page.goto(worksheet);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await expect(page.locator("body")).toHaveCSS("color", "rgb(0, 0, 0)");
    expect(await sheets(page, format)).toBe(1);
  });

test("the worksheet's button asks the browser to print", async ({ page }) => {
  await page.goto(worksheet);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await page.getByRole("button", { name: "Print or save as PDF" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed");
});

for (const path of [guide, worksheet])
  test(`nothing sticks out of ${path} at any width, and axe finds nothing, light and dark`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(path);
    await expectNoOverflow(page);
    await expectAccessible(page);
  });
