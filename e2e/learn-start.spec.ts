import type { Page } from "playwright/test";
import { chapterOf, chapters } from "@/components/learn/chapters";
import { labKeptAs } from "@/components/learn/keys";
import { placeOf } from "@/components/learn/place";
import { writeProgress } from "@/components/learn/progress";
import { asideAs } from "@/components/learn/progress-store";
import { chapterTitles } from "@/components/words/chapters";
import type { Happening } from "@/lib/stories/happening";
import { expectAccessible, expectNoOverflow } from "./kit/looks";
import { afterChapters, keep, keepText, kept } from "./kit/progress";
import { expect, test } from "./kit/test";

const time = chapterOf("the-time-inside");
const [first] = chapterTitles;
const { title } = placeOf(time.slug);
const row = (page: Page, title: string) =>
  page.getByRole("navigation", { name: "Chapters" }).getByRole("listitem").filter({ hasText: title });
const rightly = { foretelling: "rightly", answering: "rightly" } as const;

test("whoever is new sees all chapters and what they are about, and begins with the first", async ({
  page,
}) => {
  await page.goto("/learn");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What can a stolen session cookie do?");
  await expect(
    page.getByText(`${chapters.reduce((sum, { minutes }) => sum + minutes, 0)} minutes in all`),
  ).toBeVisible();
  await expect(row(page, "")).toHaveCount(chapterTitles.length);
  for (const { slug, description, minutes } of chapters) {
    const { title } = placeOf(slug);
    await expect(row(page, title)).toContainText(description);
    await expect(row(page, title)).toContainText(`${minutes} minutes`);
    await expect(row(page, title)).toContainText("not begun");
  }
  await expect(page.getByRole("button", { name: "Start over" })).toHaveCount(0);
  await page.getByRole("link", { name: "Begin with chapter 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(first.title);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the chapters are there, and the way to them", async ({ page }) => {
    await page.goto("/learn");
    await expect(page.getByRole("link", { name: "Begin with chapter 1" })).toBeVisible();
    await row(page, title).getByRole("link", { name: title }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  });
});

test("whoever has opened a chapter goes on with it, from where he was", async ({ page }) => {
  await page.goto(`/learn/${time.slug}`);
  await expect.poll(() => kept(page)).toContain(`"last":"${time.slug}"`);
  await page.goto("/learn");
  await expect(row(page, title)).toContainText("begun");
  await expect(row(page, title)).not.toContainText("not begun");
  await expect(
    page.getByText(`0 of ${chapterTitles.length} chapters done, no predictions yet.`),
  ).toBeVisible();
  await page.getByRole("link", { name: `Go on with chapter 4: ${title}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("a chapter that is done is told as done, and what was foretold is counted", async ({ page }) => {
  await keep(page, await afterChapters([time.slug], rightly));
  await page.goto("/learn");
  await expect(row(page, title)).toContainText("done");
  const made = time.experiments.length;
  await expect(
    page.getByText(`1 of ${chapterTitles.length} chapters done, ${made} of ${made} predictions right.`),
  ).toBeVisible();
});

test("whoever has done all of them is led to what he has learned", async ({ page }) => {
  await keep(
    page,
    await afterChapters(
      chapters.map(({ slug }) => slug),
      rightly,
    ),
  );
  await page.goto("/learn");
  await expect(page.getByRole("link", { name: /^(Go on|Begin)/ })).toHaveCount(0);
  await page.getByRole("link", { name: "What you have learned" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What you have learned");
});

test.describe("starting over", () => {
  test.beforeEach(async ({ page }) => {
    await keep(page, await afterChapters([time.slug], rightly));
    await page.evaluate((key) => localStorage.setItem(key, "{}"), labKeptAs(time.slug));
    await page.goto("/learn");
    await page.getByRole("button", { name: "Start over" }).click();
  });

  test("asks first, says what will be lost, and is declined by the key that is at hand", async ({ page }) => {
    await expect(page.getByRole("group", { name: "Start over" })).toContainText(
      "Your predictions, your answers and what you saw",
    );
    await expect(page.getByRole("button", { name: "Keep it" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Start over" })).toBeFocused();
    await expect(row(page, title)).toContainText("done");
  });

  test("forgets the progress and the labs of the chapters, also after a reload", async ({ page }) => {
    await page.getByRole("button", { name: "Forget everything" }).click();
    await expect(page.getByText("Everything is forgotten.")).toBeFocused();
    await expect(row(page, title)).toContainText("not begun");
    expect(await kept(page, labKeptAs(time.slug))).toBeNull();
    await page.reload();
    await expect(page.getByRole("link", { name: "Begin with chapter 1" })).toBeVisible();
  });

  test("is seen in another tab at once", async ({ page, context }) => {
    const other = await context.newPage();
    await other.goto("/learn");
    await expect(row(other, title)).toContainText("done");
    await page.getByRole("button", { name: "Forget everything" }).click();
    await expect(row(other, title)).toContainText("not begun");
    await expect(other.getByRole("button", { name: "Start over" })).toHaveCount(0);
  });
});

test("what is done in another tab is told here", async ({ page, context }) => {
  await page.goto("/learn");
  const other = await context.newPage();
  await other.goto(`/learn/${time.slug}`);
  await expect(page.getByRole("link", { name: `Go on with chapter 4: ${title}` })).toBeVisible();
});

/** As an older lab may have kept it, of something that there are no words for any more. */
const gone = { at: 1, what: "juggle" } as unknown as Happening;
const ofOldKind = writeProgress({
  experiments: { "the-time-inside/too-late": { said: 0, foretold: true, runs: [[gone]] } },
  answers: {},
});

for (const [name, text] of Object.entries({ "no JSON": "{", "of a kind that is gone": ofOldKind }))
  test(`what was kept and cannot be read (${name}) lies aside and is told everywhere until it is removed`, async ({
    learn,
    page,
  }) => {
    await keepText(page, text);
    const notice = page.getByRole("region", { name: "Set aside" });
    await learn.open(time);
    await expect(notice).toContainText("The tutorial has begun anew.");
    await expect.poll(() => kept(page)).toContain(`"last":"${time.slug}"`);
    expect(await kept(page, asideAs(1))).toBe(text);
    await page.reload();
    await expect(notice).toBeVisible();
    await page.goto("/learn");
    await expect(page.getByRole("link", { name: `Go on with chapter 4: ${title}` })).toBeVisible();
    await notice.getByRole("button", { name: "Remove what could not be read" }).click();
    await expect(page.getByText("What could not be read is gone from this browser.")).toBeFocused();
    expect(await kept(page, asideAs(1))).toBeNull();
    await page.reload();
    await expect(page.getByRole("button", { name: "Start over" })).toBeVisible();
    await expect(notice).toHaveCount(0);
  });

test("what is kept of chapters that are gone counts for nothing", async ({ page }) => {
  await keep(page, {
    experiments: { "gone/try": { said: 0, foretold: true, runs: [] } },
    answers: { "gone/ask": 0 },
    last: "gone",
  });
  await page.goto("/learn");
  await expect(
    page.getByText(`0 of ${chapterTitles.length} chapters done, no predictions yet.`),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "Go on with chapter 1:" })).toBeVisible();
});

test("a link to a chapter shows its title, what it is about and its picture", async ({ page }) => {
  await page.goto(`/learn/${time.slug}`);
  const meta = (name: string) => page.locator(`meta[property="${name}"], meta[name="${name}"]`);
  await expect(meta("og:title")).toHaveAttribute("content", title);
  await expect(meta("og:description")).toHaveAttribute("content", time.description);
  await expect(meta("twitter:card")).toHaveAttribute("content", "summary_large_image");
  const address = await meta("og:image").getAttribute("content");
  const { pathname, search } = new URL(address ?? "");
  const picture = await page.request.get(pathname + search);
  expect(picture.headers()["content-type"]).toBe("image/png");
});

test("nothing sticks out of the start of the tutorial, and axe finds nothing", async ({ page }) => {
  test.slow();
  await keep(page, await afterChapters([time.slug], { foretelling: "wrongly", answering: "nothing" }));
  await page.goto("/learn");
  await expect(row(page, title)).toContainText(/begun|done/);
  await page.getByRole("button", { name: "Start over" }).click();
  await expectNoOverflow(page);
  await expectAccessible(page);
});
