import { resolve } from "node:path";
import { readArgs, usage } from "./arguments";
import { readBaseline, writeBaseline } from "./baseline";
import { launch, NoBrowser } from "./launch";
import { loadConfig } from "./load-config";
import { AllowedHosts } from "./loopback";
import { ConfigError } from "./read-config";
import { exitCodeOf } from "./report";
import { writeReports } from "./reports";
import { terminal } from "./reports/terminal";
import { run } from "./run";

/** What the command stands in: paths are relative to `folder`, lines go to `say` and `complain`. */
export type Surroundings = {
  folder: string;
  executablePath?: string;
  say: (text: string) => void;
  complain: (text: string) => void;
  /** Shows what is being done, until it is shown the next. */
  progress?: (text: string) => void;
  /** Ends it before its time: closes the browser, and lets nothing be reported. */
  stopping?: AbortSignal;
};

/** Runs the command. Resolves to its exit code. Throws when it is stopped. */
export async function command(args: string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  try {
    return await checkApp(args, surroundings);
  } catch (error) {
    if (error instanceof ConfigError) surroundings.complain(error.message);
    else if (error instanceof NoBrowser) surroundings.complain(`Chromium does not start: ${error.message}`);
    else throw error;
    return 2;
  }
}

async function checkApp(args: string[], surroundings: Surroundings) {
  const { folder, executablePath, say, complain, progress = () => {}, stopping } = surroundings;
  const { values, file } = readArgs(args);
  if (values.help) {
    say(usage);
    return 0;
  }
  const at = (path: string) => resolve(folder, path);
  const setup = await loadConfig(at(file));
  const writes = values["write-baseline"];
  const accepted = values.baseline && !writes ? await readBaseline(at(values.baseline)) : [];
  const hosts = await AllowedHosts.for(new URL(setup.baseURL).hostname, values["i-am-authorised-to-test"]);
  if ("refused" in hosts) {
    complain(`baseURL: ${hosts.refused}`);
    return 2;
  }
  progress("controls");
  const browser = await launch(hosts, executablePath);
  const showTokens = values["show-tokens"];
  const report = await unlessStopped(stopping, () =>
    run(browser, setup, { hosts, accepted, showTokens, onCheck: progress }),
  ).finally(() => browser.close());
  progress("");
  const written = await writeReports(at(values.output), report).catch((error) => {
    throw new ConfigError([{ field: "--output", problem: error.message, example: "" }]);
  });
  say(terminal(report));
  say(`Reports: ${written.join(", ")}`);
  if (!writes || report.untestable) return exitCodeOf(report);
  const path = values.baseline ?? "check.baseline.json";
  const ids = await writeBaseline(at(path), report);
  say(`${path} accepts ${ids.length === 0 ? "nothing" : ids.join(", ")}.`);
  return exitCodeOf({ ...report, accepted: ids });
}

/** What was seen while the browser closes is not of the application, and a step may wait for ever. */
async function unlessStopped<Result>(stopping: AbortSignal | undefined, run: () => Promise<Result>) {
  stopping?.throwIfAborted();
  const stopped = new Promise<never>((_, reject) => {
    stopping?.addEventListener("abort", () => reject(stopping.reason));
  });
  return Promise.race([run(), stopped]);
}
