import { chapters } from "@/components/learn/chapters";
import { chapterTitles } from "@/components/words/chapters";
import { expect, test } from "./kit/test";

test("the whole tutorial is done without a mouse, with one prediction wrong, up to the summary that says so", async ({
  learn,
  page,
}) => {
  test.slow();
  const mistaken = chapters[4]?.experiments[0];
  await learn.open({ slug: chapterTitles[0].slug });
  for (const [at, chapter] of chapters.entries()) {
    for (const plan of chapter.experiments) {
      const card = learn.experiment(plan);
      await learn.chooseByKeyboard(card.answer(plan === mistaken ? "wrong" : "right"));
      await learn.tabTo(card.tryIt);
      await page.keyboard.press("Enter");
      await expect(card.playAgain).toBeFocused();
      await expect(card.playAgain).toBeEnabled();
      await expect(card.told).toContainText(plan === mistaken ? "It came out otherwise." : "So it was.");
      await card.expectEnds();
    }
    for (const plan of chapter.exercises) {
      const card = learn.exercise(plan);
      await learn.chooseByKeyboard(card.option("right"));
      await learn.tabTo(card.check);
      await page.keyboard.press("Space");
      await expect(card.told).toContainText("Yes.");
    }
    await learn.tabTo(learn.next);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      chapterTitles[at + 1]?.title ?? "What you have learned",
    );
  }
  const predictions = chapters.flatMap(({ experiments }) => experiments).length;
  await expect(page.getByText(`${predictions - 1} of ${predictions}`, { exact: true })).toBeVisible();
});
