import { chapters } from "@/components/learn/chapters";
import type { Happening } from "@/lib/stories/happening";
import { rehearse } from "@/lib/stories/rehearse";
import { expect, test } from "./kit/test";

for (const chapter of chapters)
  test(`${chapter.slug}: a learner foretells, plays and answers everything, and what happens is what was rehearsed`, async ({
    learn,
  }) => {
    await learn.open(chapter);
    await learn.workThrough(chapter);
    const here = learn.contents.getByRole("listitem").filter({ has: learn.page.locator("[aria-current]") });
    await expect(here).toContainText("done");
    for (const plan of chapter.experiments)
      expect((await learn.played(chapter, plan)).map(course)).toEqual((await rehearse(plan)).map(course));
  });

/** All of what happened that is no accident of its time and its keys. */
const course = (happenings: Happening[]) =>
  happenings.map((happening) => {
    if (happening.what === "wait") return { what: "wait" };
    if (happening.what !== "visit") return { ...happening, at: null, cookie: null, from: null };
    const { who, sent, verdict } = happening;
    const { accepted, user, failed, scenario, storeReads, trace } = verdict;
    const checks = trace.map(({ question, held }) => ({ question, held }));
    return { who, sent, accepted, user, failed, scenario, storeReads, checks };
  });

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

test.describe("with motion", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("the longest story is played at a pace that people follow, and counts", async ({ learn }) => {
    const [chapter, plan] = longest();
    await learn.open(chapter);
    const card = learn.experiment(plan);
    await card.foretell("right");
    await card.play();
    await card.expectEnds();
    expect((await learn.played(chapter, plan)).map(course)).toEqual((await rehearse(plan)).map(course));
  });
});

function longest() {
  const all = chapters.flatMap((chapter) => chapter.experiments.map((plan) => [chapter, plan] as const));
  const most = Math.max(...all.map(([, { acts }]) => acts.length));
  const one = all.find(([, { acts }]) => acts.length === most);
  if (!one) throw new Error("there are no chapters");
  return one;
}
