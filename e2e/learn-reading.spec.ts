import { chapters } from "@/components/learn/chapters";
import { chapterPath } from "@/components/words/chapters";
import { expect, test } from "./kit/test";

test("a chapter starts no lab before the learner comes to what is live in it", async ({ learn, page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await learn.open({ slug: "half-a-logout" });
  await expect(learn.contents).toBeVisible();
  expect(asked.filter((path) => path.startsWith("/api"))).toEqual([]);
  await learn.reachSpecimen();
  expect(asked).toContain("/api/labs");
});

test("an address leads to a section, also to one that waits for a prediction", async ({ learn, page }) => {
  await learn.open({ slug: "half-a-logout" }, "moving-the-session-is-not-ending-it");
  await expect(page.getByRole("heading", { name: "Moving the session is not ending it" })).toBeInViewport();
});

test("each section gives its address", async ({ learn, page }) => {
  await learn.open({ slug: "half-a-logout" });
  const heading = page.getByRole("heading", { name: "One line more" });
  await heading.getByRole("link").click();
  await expect(page).toHaveURL(/#one-line-more$/);
});

test("on paper all is there, and nothing that can only be pressed", async ({ learn, page }) => {
  await page.emulateMedia({ media: "print" });
  for (const chapter of chapters) {
    await learn.open(chapter);
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(learn.contents).toBeHidden();
    for (const plan of chapter.experiments) await learn.experiment(plan).expectEnds();
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const chapter of chapters)
    test(`${chapter.slug}: text, pictures, verdicts and answers are all there`, async ({ learn, page }) => {
      const response = await page.goto(chapterPath(chapter.slug));
      expect(response?.status()).toBe(200);
      for (const plan of chapter.experiments) {
        const card = learn.experiment(plan);
        await expect(card.root.getByRole("figure").first()).toBeVisible();
        await card.expectEnds();
      }
      for (const { options } of chapter.exercises)
        for (const { right, because } of options)
          if (right) await expect(page.getByText(because)).toBeVisible();
    });
});

for (const path of ["/learn/nothing", "/learn/%ff", "/play/nothing", "/play/%ff", "/nothing"])
  test(`at ${path} a person is told that there is no page, and where to go on`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is no page at this address." })).toBeVisible();
    await expect(page.getByRole("link", { name: "Open the lab" })).toHaveAttribute("href", "/");
  });
