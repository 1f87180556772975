import type { Browser } from "playwright";
import { afterAll, beforeAll } from "vitest";
import { locate, needs } from "@/scripts/machine.js";
import { checks } from "./checks";
import type { CheckConfig } from "./config";
import { launch } from "./launch";
import { AllowedHosts } from "./loopback";
import { readConfig } from "./read-config";
import { type Options, run } from "./run";
import { type Instead, startSite } from "./testing-site";

/** Where the Chromium of this machine is, as `npm test` found it. */
const executablePath = (process.env.CHROMIUM_PATH ?? locate("chromium")) || undefined;

/** Tests that need a browser are skipped where there is none, except in CI, which has to have it. */
export const hasChromium =
  process.env.CI === "true" || process.env.CHROMIUM_PATH !== undefined || executablePath !== undefined;

if (!hasChromium)
  console.warn(
    `No Chromium here: tests of check-app that need one are skipped. Install ${needs.chromium.install}.`,
  );

/**
 * How long a test in a real browser may take, in milliseconds. One whose browser the machine starved or killed is run once more;
 * what is wrong is wrong again.
 */
export const inBrowser = (timeout = 120_000) => ({ timeout, retry: 1 });

const hostsOf = async (host: string) => {
  const hosts = await AllowedHosts.for(host, []);
  if ("refused" in hosts) throw new Error(hosts.refused);
  return hosts;
};

/** Gives a file of tests one Chromium, and what runs the named checks in it, or all of them, as the command does. */
export function useChromium() {
  let browser: Browser;
  beforeAll(async () => {
    if (hasChromium) browser = await launch(await hostsOf("localhost"), executablePath);
  }, 120_000);
  afterAll(() => browser?.close(), 120_000);
  return async (config: CheckConfig, ids?: string[], more: Partial<Options> = {}) => {
    const setup = await readConfig(config, () => Promise.reject(new Error("nothing is recorded here")));
    const hosts = await hostsOf(new URL(config.baseURL).hostname);
    return run(browser, setup, {
      hosts,
      checks: checks.filter(({ id }) => ids?.includes(id) ?? true),
      ...more,
    });
  };
}

/** The same for a site that is started for each run, and does something of its own instead of what is right. */
export function useSites() {
  const runChecks = useChromium();
  return async (instead?: Instead, ids = ["replay-after-logout"], own: Partial<CheckConfig> = {}) => {
    const site = await startSite(instead);
    try {
      return await runChecks({ ...site.config, ...own }, ids);
    } finally {
      await site.stop();
    }
  };
}
