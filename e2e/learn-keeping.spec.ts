import { chapterOf } from "@/components/learn/chapters";
import { LabPage } from "./kit/lab";
import { expect, test } from "./kit/test";

const chapter = chapterOf("logging-out-of-nothing");
const [plan] = chapter.experiments;
if (!plan) throw new Error("the chapter has no experiment");

test("what was foretold and seen is still there after a reload, and in another tab", async ({
  learn,
  page,
}) => {
  await learn.open(chapter);
  const card = learn.experiment(plan);
  await card.foretell("wrong");
  await card.play();
  await page.reload();
  await card.expectEnds();
  await expect(card.told).toContainText("It came out otherwise.");
  const tab = await learn.inAnotherTab(chapter);
  await tab.experiment(plan).expectEnds();
  await expect(tab.experiment(plan).told).toContainText("It came out otherwise.");
});

test("what is done in one tab is seen in the other", async ({ learn }) => {
  await learn.open(chapter);
  const tab = await learn.inAnotherTab(chapter);
  await tab.experiment(plan).foretell("right");
  await tab.experiment(plan).play();
  await learn.experiment(plan).expectEnds();
});

test("each chapter has a lab of its own, and the lab’s page another", async ({ learn, page }) => {
  await learn.open(chapter);
  await learn.reachSpecimen();
  const one = await learn.labId();
  await learn.open({ slug: "half-a-logout" });
  await learn.reachSpecimen();
  const other = await learn.labId();
  const lab = new LabPage(page);
  await lab.open();
  expect(new Set([one, other, await lab.id()]).size).toBe(3);
});

test("in a chapter whose lab was forgotten a new one starts, which is said, and nothing seen is lost", async ({
  learn,
  page,
}) => {
  await learn.open(chapter);
  const card = learn.experiment(plan);
  await card.foretell("right");
  await card.play();
  await learn.reachSpecimen();
  const before = await learn.labId();
  await page.request.delete(`/api/labs/${before}`);
  await page.reload();
  await card.expectEnds();
  await learn.reachSpecimen();
  await expect(learn.specimen).toContainText("A new one has started");
  expect(await learn.labId()).not.toBe(before);
  await card.playAgain.click();
  await expect(card.playAgain).toBeEnabled();
  await card.expectEnds();
});

test("a lab that is forgotten while one reads is replaced when the story is played, which is said", async ({
  learn,
  page,
}) => {
  await learn.open(chapter);
  await learn.reachSpecimen();
  await page.request.delete(`/api/labs/${await learn.labId()}`);
  const card = learn.experiment(plan);
  await card.foretell("right");
  await card.play();
  await card.expectEnds();
  await expect(card.root).toContainText("A new one has started");
});

test("a server that does not answer is told, and what was foretold can be played when it does", async ({
  learn,
  page,
}) => {
  await learn.open(chapter);
  const card = learn.experiment(plan);
  await card.foretell("right");
  await page.route(/\/(api\/)?labs\b/, (route) => route.abort());
  await card.tryIt.click();
  await expect(card.root.getByRole("alert")).toContainText("does not answer");
  await expect(card.answer("right")).toBeChecked();
  await page.unroute(/\/(api\/)?labs\b/);
  await card.play();
  await card.expectEnds();
  await expect(card.root.getByRole("alert")).toBeHidden();
});

test("two stories that are begun at once are played one after the other, each to its own end", async ({
  learn,
}) => {
  await learn.open(chapter);
  const cards = chapter.experiments.map((plan) => learn.experiment(plan));
  for (const card of cards) await card.foretell("right");
  for (const card of cards) await card.tryIt.click();
  for (const card of cards) {
    await expect(card.playAgain).toBeEnabled();
    await card.expectEnds();
    await expect(card.told).toContainText("So it was.");
  }
});

test("a story that is begun in two tabs at once comes to its end in both", async ({ learn }) => {
  await learn.open(chapter);
  const tab = await learn.inAnotherTab(chapter);
  const [here, there] = [learn.experiment(plan), tab.experiment(plan)];
  await here.foretell("right");
  await there.foretell("right");
  await Promise.all([here.tryIt.click(), there.tryIt.click()]);
  for (const card of [here, there]) {
    await expect(card.playAgain).toBeEnabled();
    await card.expectEnds();
    await expect(card.told).toContainText("So it was.");
  }
});

test("what was done in the specimen before does not change how a story ends", async ({ learn, page }) => {
  const half = chapterOf("half-a-logout");
  await learn.open(half);
  await learn.reachSpecimen();
  for (const site of ["KVSession, 1 second", "Flask-KVSession"]) {
    await learn.specimen.getByRole("button", { name: site, exact: true }).click();
    for (const name of ["Sign in", "Capture", "Leak the key", "Fail open", "Take the store away"]) {
      await learn.specimen.getByRole("button", { name, exact: true }).click();
      await expect(learn.announced).not.toHaveText("");
    }
    await learn.specimen.getByRole("button", { name: "Put the store back" }).click();
    await learn.specimen.getByRole("button", { name: "Log out", exact: true }).click();
  }
  await page.getByRole("button", { name: "Move the lab clock +31 days" }).click();
  await learn.workThrough(half);
});
