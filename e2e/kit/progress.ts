import type { Page } from "playwright/test";
import { chapterOf } from "@/components/learn/chapters";
import { keyOf } from "@/components/learn/keys";
import { keptAs, type Progress, writeProgress } from "@/components/learn/progress";
import { rehearseAll } from "@/components/learn/rehearsals";
import type { ChapterSlug } from "@/components/words/chapters";
import { lastVisit } from "@/lib/stories/happening";

type Did = { foretelling: "rightly" | "wrongly"; answering: "rightly" | "wrongly" | "nothing" };

/** What a browser keeps of somebody who has tried all of some chapters, and then read the last of them. */
export async function afterChapters(slugs: readonly ChapterSlug[], did: Did): Promise<Progress> {
  const progress: Progress = { experiments: {}, answers: {}, last: slugs.at(-1) };
  for (const chapter of slugs.map(chapterOf)) {
    const { slug, experiments, exercises } = chapter;
    const rehearsals = await rehearseAll(chapter);
    for (const { id, choices } of experiments) {
      const runs = rehearsals[id] ?? [];
      const came = `${runs.map((run) => (lastVisit(run)?.verdict.accepted ? "in" : "out"))}`;
      const foretold = did.foretelling === "rightly";
      const said = choices.findIndex(({ foretells }) => (`${foretells}` === came) === foretold);
      progress.experiments[keyOf(slug, id)] = { said, foretold, runs };
    }
    if (did.answering === "nothing") continue;
    for (const { id, options } of exercises)
      progress.answers[keyOf(slug, id)] = options.findIndex(
        ({ right = false }) => right === (did.answering === "rightly"),
      );
  }
  return progress;
}

/** Has the browser keep a progress, as an earlier visit would have left it. */
export const keep = (page: Page, progress: Progress) => keepText(page, writeProgress(progress));

/** Once, so that what the pages keep later stays through a reload. */
export async function keepText(page: Page, text: string) {
  await page.goto("/icon.svg");
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [keptAs, text] as const);
}

export const kept = (page: Page, key: string = keptAs) =>
  page.evaluate((key) => localStorage.getItem(key), key);
