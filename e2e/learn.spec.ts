import { chapters } from "@/components/learn/chapters";
import { expect, test } from "./kit/test";

test.describe.configure({ mode: "parallel" });

for (const chapter of chapters) {
  test(`${chapter.slug}: a learner foretells, plays and answers everything, and sees every verdict that the chapter asserts`, async ({
    learn,
  }) => {
    await learn.open(chapter);
    await learn.workThrough(chapter);
    const here = learn.contents.getByRole("listitem").filter({ has: learn.page.locator("[aria-current]") });
    await expect(here).toContainText("done");
  });
}

test("a prediction that fails is told as one, and the first one stands", async ({ learn }) => {
  const chapter = chapters[4];
  const plan = chapter?.experiments[0];
  if (!chapter || !plan) throw new Error("there is no such experiment");
  await learn.open(chapter);
  const card = learn.experiment(plan);
  await card.foretell("wrong");
  await card.play();
  await card.expectEnds();
  await expect(card.told).toContainText("It came out otherwise.");
  await expect(card.answer("right")).toBeDisabled();
  await card.playAgain.click();
  await expect(card.playAgain).toBeEnabled();
  await expect(card.told).toContainText("It came out otherwise.");
});

test("nothing is revealed before a prediction", async ({ learn }) => {
  for (const chapter of chapters) {
    await learn.open(chapter);
    for (const plan of chapter.experiments) {
      const card = learn.experiment(plan);
      await expect(card.tryIt).toBeDisabled();
      await expect(card.root.getByRole("figure")).toBeHidden();
      await expect(card.root.getByRole("group", { name: "What the server checks" })).toBeHidden();
    }
  }
});
