import { describe, expect, test } from "vitest";
import { checkConfig } from "@/e2e/apps/check-config";
import { startApp } from "@/e2e/apps/start-app.js";
import { type KnownApp, knownApps } from "@/e2e/apps/verdicts";
import { locate, needs } from "@/scripts/machine.js";
import type { Report } from "./report";
import { hasChromium, inBrowser, useChromium } from "./testing-run";

const runChecks = useChromium();

/** What a run needs and has not; in CI it has to have everything. */
const missing = (app: Pick<KnownApp, "needs">) =>
  process.env.CI === "true" ? undefined : app.needs?.find((need) => !locate(need));

const suite = "a real application gets the verdicts that are known of it";
describe.skipIf(!hasChromium)(suite, { concurrent: true, ...inBrowser(600_000) }, () => {
  for (const { file, config, sessionCookies, otherwise, ...known } of knownApps) {
    test(known.name, async ({ skip }) => {
      const need = missing(known);
      if (need) skip(`Not found: ${need}. Install ${needs[need].install}.`);
      const app = await startApp(file, known.needs?.[0]);
      try {
        const verdicts = verdictsOf(known, app.version);
        const report = await runChecks(checkConfig(app.url, config), Object.keys(verdicts));
        expect(found(report)).toEqual(expected(verdicts));
        expect(report.sessionCookies).toEqual(sessionCookies);
        if (!otherwise) return;
        const other = checkConfig(app.url, { ...config, ...otherwise.config });
        expect(found(await runChecks(other, Object.keys(otherwise.verdicts)))).toEqual(
          expected(otherwise.verdicts),
        );
      } finally {
        await app.stop();
      }
    });
  }
});

/** What is known of the version that is there. */
const verdictsOf = ({ verdicts, since }: Pick<KnownApp, "verdicts" | "since">, version = "0") =>
  since && version.localeCompare(since.version, "en", { numeric: true }) >= 0
    ? { ...verdicts, ...since.verdicts }
    : verdicts;

/** What was seen stands beside each outcome, so that a failed test tells why. */
const found = ({ untestable, results }: Report) => ({
  untestable,
  ...Object.fromEntries(results.map(({ id, outcome, saw }) => [id, { outcome, saw }])),
});

const expected = (verdicts: KnownApp["verdicts"]) => ({
  untestable: undefined,
  ...Object.fromEntries(
    Object.entries(verdicts).map(([id, outcome]) => [id, { outcome, saw: expect.any(String) }]),
  ),
});
