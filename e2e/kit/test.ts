import { type APIRequestContext, test as base } from "playwright/test";
import { LabPage } from "./lab";
import { LabApi } from "./lab-api";

type Fixtures = {
  /** The lab's page, with a lab of its own. */
  lab: LabPage;
  /** A lab of its own without a page, and whoever asks is its owner. */
  api: LabApi;
  /** Somebody else's client, without any of the lab's cookies. */
  stranger: APIRequestContext;
};

export const test = base.extend<Fixtures>({
  lab: async ({ page }, use) => {
    const lab = new LabPage(page);
    await lab.open();
    await use(lab);
  },
  api: async ({ request }, use) => use(await LabApi.start(request)),
  stranger: async ({ playwright, baseURL }, use) => {
    const context = await playwright.request.newContext({ baseURL });
    await use(context);
    await context.dispose();
  },
});

export { expect } from "playwright/test";
