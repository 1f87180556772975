import { test as base } from "playwright/test";
import { LabPage } from "./lab";

/** A test that begins on the lab's page, with a lab of its own. */
export const test = base.extend<{ lab: LabPage }>({
  lab: async ({ page }, use) => {
    const lab = new LabPage(page);
    await lab.open();
    await use(lab);
  },
});

export { expect } from "playwright/test";
