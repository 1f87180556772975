import { chapters } from "@/components/learn/chapters";
import { chapterTitles } from "@/components/learn/titles";
import { expect, test } from "./kit/test";

test("the whole tutorial needs no mouse", async ({ learn, page }) => {
  test.slow();
  await learn.open({ slug: chapterTitles[0].slug });
  for (const [at, chapter] of chapters.entries()) {
    for (const plan of chapter.experiments) {
      const card = learn.experiment(plan);
      await learn.chooseByKeyboard(card.answer("right"));
      await learn.tabTo(card.tryIt);
      await page.keyboard.press("Enter");
      await expect(card.playAgain).toBeFocused();
      await expect(card.playAgain).toBeEnabled();
      await card.expectEnds();
    }
    for (const plan of chapter.exercises) {
      const card = learn.exercise(plan);
      await learn.chooseByKeyboard(card.option("right"));
      await learn.tabTo(card.check);
      await page.keyboard.press("Space");
      await expect(card.told).toContainText("Yes.");
    }
    const next = chapterTitles[at + 1];
    await learn.tabTo(learn.next);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(next?.title ?? "What you have learned");
  }
});
