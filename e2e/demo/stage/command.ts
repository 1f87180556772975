import { type Browser, chromium } from "playwright";
import { demonstrations } from "@/components/demonstrations";
import { inOneLine } from "./in-one-line";
import { Misused, type Options, readOptions, usage } from "./options";
import { perform } from "./perform";
import { type Named, names, scriptOf } from "./scripts";

/** What the command finds around it. */
export type Surroundings = {
  /** Where it was called: paths are relative to this folder. */
  folder: string;
  hasDisplay: boolean;
  /** Where somebody can press the space bar. */
  keys: NodeJS.ReadStream;
  say: (line: string) => void;
  complain: (line: string) => void;
  /** Resolves to where a Chromium is, or to nothing where Playwright's own is to be taken. */
  findBrowser: () => Promise<string | undefined>;
  /** Starts a lab where none was named, and resolves to its address. */
  startLab: () => Promise<string>;
};

/** `npm run demo`. Resolves to the exit code: 0 played, 1 failed, 2 misused. */
export async function command(args: string[], around: Surroundings): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.help || options.scripts.length === 0) {
      around.say(options.help ? usage : `${list()}\n\n${usage}`);
      return 0;
    }
    // One after the other: jiti cannot load one module for two at once.
    const scripts: Named[] = [];
    for (const name of wanted(options)) scripts.push(await scriptOf(name, around.folder));
    const alike = scripts.find(({ name }, at) => scripts.findIndex((one) => one.name === name) < at);
    if (alike)
      throw new Misused(`Two of these are called ${alike.name}, and would be filmed into one folder.`);
    if (!options.record && !around.hasDisplay)
      throw new Misused("There is no display here to play on. Add --record to film it.");
    return await performAll(scripts, options, around);
  } catch (error) {
    if (!(error instanceof Misused)) throw error;
    around.complain(error.message);
    return 2;
  }
}

function list(): string {
  const width = Math.max(...names.map((name) => name.length));
  const lines = demonstrations.map(({ slug, about }) => `  ${slug.padEnd(width)}  ${about}`);
  return `The demonstrations:\n\n${lines.join("\n")}`;
}

const wanted = ({ scripts }: Options) => scripts.flatMap((name) => (name === "all" ? names : [name]));

async function performAll(
  scripts: readonly Named[],
  options: Options,
  around: Surroundings,
): Promise<number> {
  const browser = await launch(options, await around.findBrowser());
  try {
    const address = options.url ?? (await around.startLab());
    let failed = 0;
    for (const [at, named] of scripts.entries()) {
      if (!browser.isConnected()) return 1;
      around.say(`${at + 1} of ${scripts.length}: ${named.script.title}`);
      await perform(browser, named, { ...options, url: address }, around).catch((error) => {
        failed += 1;
        around.complain(`  It did not come to its end: ${inOneLine(error)}`);
      });
    }
    return failed === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

/** @throws {Misused} when it does not start */
const launch = ({ record }: Options, executablePath?: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: record, args: ["--disable-quic"] }).catch((error) => {
    throw new Misused(`The browser does not start: ${inOneLine(error)}`);
  });
