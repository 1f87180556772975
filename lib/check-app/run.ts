import type { Browser } from "playwright";
import { Bench, type Known, type ThiefsBrowser } from "./bench";
import { CannotTell } from "./cannot-tell";
import type { Check, Result } from "./check";
import { checks as allChecks } from "./checks";
import { controls } from "./controls";
import type { AllowedHosts } from "./loopback";
import { maskReport } from "./mask";
import type { Setup } from "./read-config";
import type { Report } from "./report";
import { Traffic } from "./traffic";

export type Options = {
  hosts: AllowedHosts;
  accepted?: readonly string[];
  /** Leaves the values of cookies in the report. */
  showTokens?: boolean;
  checks?: readonly Check[];
  /** Told of each check when it begins. */
  onCheck?: (id: string) => void;
};

/** Before the controls nothing is known, and nothing is to be judged by it. */
const nothing: Known = {
  names: [],
  set: [],
  lasts: Number.POSITIVE_INFINITY,
  stranger: { signedIn: false, status: 0, path: "", captcha: true },
};

/** Runs the controls and, when they hold, the checks. */
export async function run(browser: Browser, setup: Setup, options: Options): Promise<Report> {
  const { hosts, accepted = [], checks = allChecks } = options;
  const traffic = new Traffic(hosts, setup.maxRequests);
  const at = new Date().toISOString();
  const thiefs: ThiefsBrowser = {};
  const first = new Bench(browser, setup, traffic, nothing, thiefs);
  const mask = (report: Report) => (options.showTokens ? report : maskReport(report, traffic.values));
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
    const results = await judge(
      checks,
      () => new Bench(browser, setup, traffic, known, thiefs),
      options.onCheck,
    );
    return mask(report({ results, sessionCookies: known.names }));
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    return mask(report({ results: [], sessionCookies: [], untestable: error.message }));
  } finally {
    await first.close();
    await thiefs.visitor?.close();
  }
}

/** What changes the password cannot be followed by a sign-in. */
const isLast = ({ id }: Check) => id === "replay-after-password-change";

/**
 * One check after the other, each on a bench of its own. A refusal means nothing where nobody can sign in any more, so
 * that is tried at the end, and before the password changes.
 */
async function judge(checks: readonly Check[], bench: () => Bench, onCheck: Options["onCheck"] = () => {}) {
  const results: Result[] = [];
  const judgeAll = async (some: readonly Check[]) => {
    for (const check of some) {
      onCheck(check.id);
      results.push(await one(check, bench()));
    }
  };
  await judgeAll(checks.filter((check) => !isLast(check)));
  const trouble = await one(stillWorks, bench());
  if (trouble.outcome !== "held") return results.map((result) => doubted(result, trouble.saw));
  await judgeAll(checks.filter(isLast));
  return results;
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
