import { type APIRequestContext, type BrowserContext, test as base, expect } from "playwright/test";
import type { Choice } from "@/components/lab/choice";
import { tourKeptAs } from "@/components/lab/tour/kept";
import { ChapterPage } from "./chapter";
import { LabPage } from "./lab";
import { LabApi } from "./lab-api";
import type { Arrival } from "./learner";
import { PlayPage } from "./play";
import { watchRefusals } from "./refused";
import { ThiefPage } from "./thief";
import { markTourLeft } from "./tour";

type Fixtures = {
  /** Whether the tour shows, as it does on a first visit. If not, it was left before. */
  tour: boolean;
  /** Which mechanisms the columns of `lab` show, where not the first of each family. */
  choice: Choice;
  /** The lab's page, with a lab of its own. */
  lab: LabPage;
  /** The tutorial, as somebody who comes to it for the first time. */
  learn: ChapterPage;
  /** The page that plays demonstrations. */
  player: PlayPage;
  /** A lab of its own without a page, and whoever asks is its owner. */
  api: LabApi;
  /** Somebody else's browser on a device of his own, for links out of the lab. */
  neighbour: ThiefPage;
  /** Lets somebody come with a browser of his own, at this lab or at another's address; gone when the test is over. */
  visitor: Arrival;
  /** Somebody else's client, without any of the lab's cookies. */
  stranger: APIRequestContext;
};

export const test = base.extend<Fixtures>({
  tour: [false, { option: true }],
  context: async ({ context, tour }, use) => {
    if (!tour) await context.addInitScript(markTourLeft, tourKeptAs);
    const refused = watchRefusals(context);
    await use(context);
    expect(refused, "what the page's policy refused").toEqual([]);
  },
  choice: [{}, { option: true }],
  lab: async ({ page, choice }, use) => {
    const lab = new LabPage(page);
    await lab.open(choice);
    await use(lab);
  },
  learn: async ({ page }, use) => use(new ChapterPage(page)),
  player: async ({ page }, use) => use(new PlayPage(page)),
  api: async ({ request }, use) => use(await LabApi.start(request)),
  neighbour: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(new ThiefPage(await context.newPage()));
    await context.close();
  },
  visitor: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    const refused: string[][] = [];
    await use(async (at = baseURL) => {
      const context = await browser.newContext({ baseURL: at, reducedMotion: "reduce" });
      contexts.push(context);
      refused.push(watchRefusals(context));
      await context.addInitScript(markTourLeft, tourKeptAs);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(refused.flat(), "what the pages' policy refused").toEqual([]);
  },
  stranger: async ({ playwright, baseURL }, use) => {
    const context = await playwright.request.newContext({ baseURL });
    await use(context);
    await context.dispose();
  },
});

export { expect };
