import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { tourKeptAs } from "@/components/lab/tour/kept";
import { LabPage } from "../../kit/lab";
import { Film } from "./film";
import { Misused, type Options, readOptions, usage } from "./options";
import { type Named, namesOf, scriptsOf } from "./scripts";
import { Show, type Witness } from "./show";
import { Stills } from "./stills";
import { atPace, bySpaceBar } from "./tempo";
import { Transcript } from "./transcript";

/** What the command finds around it. */
export type Surroundings = {
  /** Where it was called: paths are relative to this folder. */
  folder: string;
  /** Chromium's; Playwright's own where there is none. */
  executablePath?: string;
  hasDisplay: boolean;
  say: (line: string) => void;
  complain: (line: string) => void;
  /** Starts a lab where none was named, and resolves to its address. */
  startLab: () => Promise<string>;
};

/** `npm run demo`. Resolves to the exit code: 0 played, 1 failed, 2 misused. */
export async function command(args: string[], around: Surroundings): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.help) return tell(around, usage);
    if (options.scripts.length === 0) return tell(around, await list(around.folder));
    const scripts = await scriptsOf(wanted(options), around.folder);
    if (!options.record && !around.hasDisplay)
      throw new Misused("There is no display here to play on. Add --record to film it.");
    return await playAll(scripts, options, around);
  } catch (error) {
    if (!(error instanceof Misused)) throw error;
    around.complain(error.message);
    return 2;
  }
}

function tell({ say }: Surroundings, text: string): number {
  say(text);
  return 0;
}

async function list(folder: string): Promise<string> {
  const width = Math.max(...namesOf.map((name) => name.length));
  const scripts = await scriptsOf(namesOf, folder);
  const lines = scripts.map(({ name, script }) => `  ${name.padEnd(width)}  ${script.about}`);
  return `The demonstrations:\n\n${lines.join("\n")}\n\n${usage}`;
}

const wanted = ({ scripts }: Options) => (scripts.includes("all") ? namesOf : scripts);

async function playAll(scripts: readonly Named[], options: Options, around: Surroundings): Promise<number> {
  const address = options.url ?? (await around.startLab());
  const { executablePath } = around;
  const browser = await chromium.launch({
    executablePath,
    headless: options.record,
    args: ["--disable-quic"],
  });
  let failed = 0;
  try {
    for (const [at, script] of scripts.entries()) {
      around.say(`${at + 1} of ${scripts.length}: ${script.script.title}`);
      await play(browser, script, address, options, around).catch((error) => {
        failed += 1;
        around.complain(`  It did not come to its end. ${error instanceof Error ? error.message : error}`);
      });
    }
  } finally {
    await browser.close();
  }
  return failed === 0 ? 0 : 1;
}

/** Plays one script in a browser of its own. */
async function play(
  browser: Browser,
  { name, script }: Named,
  address: string,
  options: Options,
  around: Surroundings,
) {
  const { viewport, record, dark, output } = options;
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    colorScheme: dark ? "dark" : "light",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  try {
    await context.addInitScript(
      (keptAs) => localStorage.setItem(keptAs, '{"at":0,"open":false}'),
      tourKeptAs,
    );
    const page = await context.newPage();
    const tempo = options.step ? await bySpaceBar(page, process.stdin) : atPace(options.pace);
    const lab = new LabPage(page);
    await lab.open(script.choice);
    await lab.makeRoomForCaptions();
    await page.screencast.showActions({
      duration: 700 / Math.max(1, options.pace),
      style: { title: "display: none" },
    });
    if (!record) return await script.play(new Show(lab, tempo, [progress(script.captions, around)]));

    const folder = join(around.folder, output, name);
    await mkdir(folder, { recursive: true });
    const film = await Film.of(page, viewport);
    const transcript = new Transcript(script);
    await script.play(
      new Show(lab, tempo, [progress(script.captions, around), transcript, new Stills(folder)]),
    );
    await transcript.write(join(folder, "transcript.md"));
    await film.write(browser, join(folder, "film.webm"));
    around.say(`  Filmed: ${join(output, name)}`);
  } finally {
    await context.close();
  }
}

/** Tells in the terminal which caption stands on the page. */
function progress(of: number | undefined, { say }: Surroundings): Witness {
  let at = 0;
  return {
    said(caption) {
      at += 1;
      say(`  ${of === undefined ? at : `${at}/${of}`}  ${caption}`);
    },
  };
}
