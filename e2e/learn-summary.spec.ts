import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { chapterOf } from "@/components/learn/chapters";
import { chapterTitles } from "@/components/words/chapters";
import { expectAccessible, expectNoOverflow } from "./kit/looks";
import { afterChapters, keep, keepText } from "./kit/progress";
import { expect, test } from "./kit/test";

const time = chapterOf("the-time-inside");
const [first] = chapterTitles;
const title = "4. The time inside";
const figure = (page: Page, of: string) =>
  page.getByRole("term").filter({ hasText: of }).locator("xpath=following-sibling::dd[1]");

test("with nothing done it says so, and leads to the first chapter", async ({ page }) => {
  await page.goto("/learn/summary");
  await expect(page.getByRole("main")).toContainText("Nothing yet.");
  await page.getByRole("link", { name: "Begin with chapter 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(first.title);
});

test("whoever plays an experiment and answers a question finds both here, with what happened", async ({
  page,
}) => {
  const [experiment] = time.experiments;
  const [question] = time.exercises;
  if (!experiment || !question) throw new Error("the chapter has nothing to do");
  await page.goto(`/learn/${time.slug}`);
  const trial = page.getByRole("region", { name: "Before you try it" }).first();
  await trial.getByRole("radio", { name: "Let him in." }).check();
  await trial.getByRole("button", { name: "Try it" }).click();
  await expect(trial.getByRole("status")).toContainText("It came out otherwise.");
  const ask = page.getByRole("region", { name: question.ask });
  await ask
    .getByRole("radio")
    .nth(question.options.findIndex(({ right }) => right))
    .check();
  await ask.getByRole("button", { name: "Check" }).click();
  await expect(ask.getByRole("status")).toContainText("Yes.");

  await page.goto("/learn/summary");
  const chapter = page.getByRole("region", { name: title });
  const played = chapter.getByRole("listitem").filter({ hasText: experiment.ask });
  await expect(played).toContainText("Let him in.");
  await expect(played).toContainText("Kept out: expired");
  await expect(played).toContainText("Otherwise than you said");
  await expect(chapter.getByRole("listitem").filter({ hasText: question.ask })).toContainText("Right");
  await expect(figure(page, "predictions right")).toHaveText("0 of 1");
  await expect(figure(page, "questions answered right")).toHaveText("1 of 1");
  const remains = page.getByRole("region", { name: "What remains" });
  await expect(remains.getByRole("listitem").filter({ hasText: title })).toContainText("1 prediction");
});

test("a question that is not yet answered right leads back to it", async ({ page }) => {
  await keep(page, await afterChapters([time.slug], { foretelling: "wrongly", answering: "wrongly" }));
  await page.goto("/learn/summary");
  await expect(page.getByRole("region", { name: title })).toContainText("Not yet right.");
  await page.getByRole("link", { name: "Answer it again" }).click();
  await expect(page).toHaveURL(`/learn/${time.slug}#${time.exercises[0]?.id}`);
});

test("with what was kept unreadable it says so, and that nothing is there yet", async ({ page }) => {
  await keepText(page, "{");
  await page.goto("/learn/summary");
  await expect(page.getByText("The tutorial has begun anew.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Nothing yet.");
});

test("starting over in another tab empties it", async ({ page, context }) => {
  await keep(page, await afterChapters([time.slug], { foretelling: "rightly", answering: "rightly" }));
  await page.goto("/learn/summary");
  await expect(figure(page, "predictions right")).toContainText("2 of 2");
  const other = await context.newPage();
  await other.goto("/learn");
  await other.getByRole("button", { name: "Start over" }).click();
  await other.getByRole("button", { name: "Forget everything" }).click();
  await expect(page.getByRole("main")).toContainText("Nothing yet.");
});

test.describe("with a chapter done", () => {
  test.beforeEach(async ({ page }) => {
    await keep(page, await afterChapters([time.slug], { foretelling: "rightly", answering: "rightly" }));
    await page.goto("/learn/summary");
    await expect(page.getByRole("region", { name: title })).toBeVisible();
  });

  test("it can be saved as a picture without a network", async ({ page, context }) => {
    await context.setOffline(true);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as picture" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("session-replay-lab.png");
    const png = await readFile(await download.path());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test("its button asks the browser to print", async ({ page }) => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await page.getByRole("button", { name: "Print or save as PDF" }).click();
    await expect(page.locator("body")).toHaveAttribute("data-printed");
  });

  test("on paper there is nothing to press, and it is black on white from a dark screen too", async ({
    page,
  }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await expect(page.locator("body")).toHaveCSS("color", "rgb(0, 0, 0)");
    await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  });

  test("nothing sticks out of it, and axe finds nothing", async ({ page }) => {
    test.slow();
    await expectNoOverflow(page);
    await expectAccessible(page);
  });
});
