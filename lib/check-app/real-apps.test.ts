import { describe, expect, test } from "vitest";
import { checkConfig } from "@/e2e/apps/check-config";
import { startApp } from "@/e2e/apps/start-app.js";
import { knownApps } from "@/e2e/apps/verdicts";
import { locate } from "@/scripts/machine.js";
import { hasChromium, useChromium } from "./testing-run";

const runChecks = useChromium();

const inCI = process.env.CI === "true";

describe.skipIf(!hasChromium)("a real application gets the verdicts that are known of it", () => {
  for (const { name, file, need, config, sessionCookies, verdicts } of knownApps) {
    test.skipIf(need && !inCI && !locate(need))(name, { timeout: 120_000 }, async () => {
      const app = await startApp(file, { need });
      try {
        const report = await runChecks(checkConfig(app.url, config), Object.keys(verdicts));
        expect(report.untestable).toBeUndefined();
        expect(report.sessionCookies).toEqual(sessionCookies);
        const found = report.results.map(({ id, outcome, saw }) => [id, { outcome, saw }]);
        const expected = Object.entries(verdicts).map(([id, outcome]) => [
          id,
          { outcome, saw: expect.any(String) },
        ]);
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
      } finally {
        await app.stop();
      }
    });
  }
});
