import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright";
import { readBaseline, writeBaseline } from "./baseline";
import { launch, NoBrowser } from "./launch";
import { loadConfig } from "./load-config";
import { AllowedHosts, isOneHost } from "./loopback";
import { ConfigError } from "./read-config";
import { exitCodeOf } from "./report";
import { files } from "./reports";
import { terminal } from "./reports/terminal";
import { run } from "./run";

const usage = `npm run check-app -- check.config.ts [options]
  --baseline FILE                    accept the ids in this file
  --write-baseline                   write the ids that fail now into that file (check.baseline.json by default)
  --output FOLDER                    where the reports go (check-output by default)
  --show-tokens                      do not mask cookies in the reports
  --i-am-authorised-to-test HOST     test this host, though it is not this machine; can be given more than once`;

const options = {
  baseline: { type: "string" },
  "write-baseline": { type: "boolean", default: false },
  output: { type: "string", default: "check-output" },
  "show-tokens": { type: "boolean", default: false },
  "i-am-authorised-to-test": { type: "string", multiple: true, default: [] as string[] },
  help: { type: "boolean", default: false },
} as const;

/** What the command stands in: paths are relative to `folder`, lines go to `say` and `complain`. */
export type Surroundings = {
  folder: string;
  executablePath?: string;
  say: (text: string) => void;
  complain: (text: string) => void;
  /** Shows what is being done, until it is shown the next. */
  progress?: (text: string) => void;
  onBrowser?: (browser: Browser) => void;
};

/** Runs the command. Resolves to its exit code. */
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
  const { folder, executablePath, say, complain, progress = () => {}, onBrowser } = surroundings;
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
    complain(
      `baseURL: ${hosts.refused}. If you may test it: --i-am-authorised-to-test ${new URL(setup.baseURL).hostname}`,
    );
    return 2;
  }
  progress("controls");
  const browser = await launch(hosts, executablePath);
  onBrowser?.(browser);
  const showTokens = values["show-tokens"];
  const found = run(browser, setup, { hosts, accepted, showTokens, onCheck: progress });
  const report = await found.finally(() => browser.close());
  progress("");
  const output = at(values.output);
  await mkdir(output, { recursive: true });
  await Promise.all(files.map(({ name, write }) => writeFile(join(output, name), write(report))));
  say(terminal(report));
  say(`Reports: ${files.map(({ name }) => join(output, name)).join(", ")}`);
  if (!writes || report.untestable) return exitCodeOf(report);
  const path = values.baseline ?? "check.baseline.json";
  const ids = await writeBaseline(at(path), report);
  say(`${path} accepts ${ids.length === 0 ? "nothing" : ids.join(", ")}.`);
  return exitCodeOf({ ...report, accepted: ids });
}

function readArgs(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...more] = positionals;
    const pattern = values["i-am-authorised-to-test"].find((host) => !isOneHost(host));
    if (pattern !== undefined) throw new Error(`"${pattern}" is not a host such as staging.example`);
    if (values.help || (file && more.length === 0)) return { values, file: file ?? "" };
    throw new Error(
      file ? `one configuration at a time, not also ${more.join(" ")}` : "no configuration was named",
    );
  } catch (error) {
    throw new ConfigError([
      { field: "check-app", problem: `${(error as Error).message}\n${usage}`, example: "" },
    ]);
  }
}
