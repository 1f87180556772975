import { LabPage } from "./lab";
import { startWithDoor } from "./outage";
import { test as base, expect } from "./test";

type Outage = Awaited<ReturnType<typeof startWithDoor>>;

/** Tests on a lab's server of their own whose store can be broken. One worker has one, and its door is open for each test. */
export const test = base.extend<{ outage: Outage; started: LabPage }, { ownServer: Outage }>({
  ownServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
    async ({}, use) => {
      const outage = await startWithDoor();
      await use(outage);
      await outage.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  outage: async ({ ownServer }, use) => {
    await ownServer.door.open();
    await use(ownServer);
    await ownServer.door.open();
  },
  /** The lab's page there, with the stolen cookie replayed in all three columns. */
  started: async ({ outage, page }, use) => {
    const lab = new LabPage(page);
    await page.goto(outage.url);
    await lab.started();
    await lab.takeTime();
    // The first requests of a server that has just started may take longer than anybody waits.
    await expect(async () => {
      await lab.steal();
      await expect(lab.trouble).toBeHidden();
    }).toPass();
    await use(lab);
  },
});

/** How long a page may take to tell: it waits for 3 s at most. A fault that lasts tells nothing by itself, so only a limit can. */
export const inTime = { timeout: 3500 };
