import { type Browser, chromium } from "playwright";
import { Bench, type Known } from "./bench";
import { CannotTell, type Check, type Result } from "./check";
import { checks as allChecks } from "./checks";
import { controls } from "./controls";
import type { AllowedHosts } from "./loopback";
import type { Setup } from "./read-config";
import type { Report } from "./report";
import { Traffic } from "./traffic";

export type Options = {
  hosts: AllowedHosts;
  /** A Chromium of this machine; Playwright's own where there is none. */
  executablePath?: string;
  accepted?: readonly string[];
  checks?: readonly Check[];
  /** Told of each result as soon as it is there. */
  onResult?: (result: Result) => void;
  /** Given the browser, so that it can be closed early. */
  onBrowser?: (browser: Browser) => void;
};

/** Before the controls nothing is known, and nothing is to be judged by it. */
const nothing: Known = {
  names: [],
  set: [],
  stranger: { signedIn: false, status: 0, path: "", captcha: true },
};

/** Runs the controls and, when they hold, the checks. */
export async function run(setup: Setup, options: Options): Promise<Report> {
  const { hosts, executablePath, accepted = [], checks = allChecks } = options;
  const traffic = new Traffic(hosts, setup.maxRequests);
  const at = new Date().toISOString();
  const browser = await chromium.launch({
    executablePath,
    args: [`--host-resolver-rules=${hosts.resolverRules}`, "--disable-quic"],
  });
  options.onBrowser?.(browser);
  const first = new Bench(browser, setup, traffic, nothing);
  const report = (outcome: Pick<Report, "results" | "untestable" | "sessionCookies">): Report => ({
    application: setup.baseURL,
    at,
    requests: { sent: traffic.sent, limit: traffic.limit },
    refusedHosts: Object.fromEntries(traffic.refused),
    authorisedHosts: hosts.authorised,
    controls: first.evidence,
    accepted,
    ...outcome,
  });
  try {
    const known = await controls(first);
    await first.close();
    const results = await judge(checks, () => new Bench(browser, setup, traffic, known), options.onResult);
    return report({ results, sessionCookies: known.names });
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    return report({ results: [], sessionCookies: [], untestable: error.message });
  } finally {
    await browser.close();
  }
}

/** What changes the password cannot be followed by a sign-in. */
const isLast = ({ id }: Check) => id === "replay-after-password-change";

/**
 * One check after the other, each on a bench of its own. A refusal means nothing where nobody can sign in any more, so
 * that is tried at the end, and before the password changes.
 */
async function judge(checks: readonly Check[], bench: () => Bench, onResult: Options["onResult"] = () => {}) {
  const results: Result[] = [];
  for (const check of checks.filter((check) => !isLast(check))) results.push(await one(check, bench()));
  const trouble = await one(stillWorks, bench());
  const judged = trouble.outcome === "held" ? results : results.map((result) => doubted(result, trouble.saw));
  judged.forEach(onResult);
  for (const check of checks.filter(isLast)) {
    const result = await one(check, bench());
    onResult(result);
    judged.push(result);
  }
  return judged;
}

const stillWorks = {
  run: async (bench: Bench) => {
    await (await bench.signedIn()).close();
    return { outcome: "held" as const, saw: "" };
  },
};

/** What held may only have held because nobody gets in. What failed was seen. */
const doubted = (result: Result, why: string): Result =>
  result.outcome === "held"
    ? { ...result, outcome: "could-not-be-told", saw: `After the checks nobody could sign in: ${why}` }
    : result;

async function one<Asked extends Pick<Check, "run">>({ run, ...about }: Asked, bench: Bench) {
  try {
    const finding = await run(bench);
    return { ...about, ...finding, evidence: bench.evidence };
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    return { ...about, outcome: "could-not-be-told" as const, saw: error.message, evidence: bench.evidence };
  } finally {
    await bench.close();
  }
}
