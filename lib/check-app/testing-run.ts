import { locate } from "@/scripts/machine.js";
import { checks } from "./checks";
import type { CheckConfig } from "./config";
import { AllowedHosts } from "./loopback";
import { readConfig } from "./read-config";
import { type Options, run } from "./run";

/** Where the Chromium of this machine is, as `npm test` found it. */
export const executablePath = (process.env.CHROMIUM_PATH ?? locate("chromium")) || undefined;

/** Tests that need a browser are skipped where there is none, except in CI, which has to have it. */
export const hasChromium =
  process.env.CI === "true" || process.env.CHROMIUM_PATH !== undefined || executablePath !== undefined;

/** Runs the named checks, or all of them, as the command does. */
export async function runChecks(config: CheckConfig, ids?: string[], more: Partial<Options> = {}) {
  const hosts = await AllowedHosts.for(new URL(config.baseURL).hostname, []);
  if ("refused" in hosts) throw new Error(hosts.refused);
  const setup = await readConfig(config, () => Promise.reject(new Error("nothing is recorded here")));
  const chosen = checks.filter(({ id }) => ids?.includes(id) ?? true);
  return run(setup, { hosts, executablePath, checks: chosen, ...more });
}
