import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { hasChromium, useChromium } from "./testing-run";
import { startSite } from "./testing-site";

const runChecks = useChromium();

const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);

test.skipIf(!hasChromium)(
  "an application is reached at IPv6's loopback",
  { timeout: 120_000 },
  async ({ skip }) => {
    if (!addresses.some(({ address }) => address === "::1")) skip("This machine has no ::1.");
    const site = await startSite(undefined, "::1");
    try {
      const { results, untestable } = await runChecks(site.config, ["replay-after-logout"]);
      expect(untestable).toBeUndefined();
      expect(results).toMatchObject([{ outcome: "held" }]);
    } finally {
      await site.stop();
    }
  },
);
