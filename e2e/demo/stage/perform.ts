import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright";
import { tourKeptAs } from "@/components/lab/tour/kept";
import { LabPage } from "../../kit/lab";
import { markTourLeft } from "../../kit/tour";
import { addStyle } from "./add-style";
import { standInClipboard } from "./clipboard";
import type { Surroundings } from "./command";
import { Film } from "./film";
import type { Options } from "./options";
import { roomForCaptions } from "./overlays";
import type { Script } from "./script";
import type { Named } from "./scripts";
import { Show, type Witness } from "./show";
import { Stills } from "./stills";
import { atPace, bySpaceBar } from "./tempo";
import { Transcript } from "./transcript";

/** Performs one script in a lab of its own. `options.url` is where the lab is. */
export async function perform(browser: Browser, named: Named, options: Options, around: Surroundings) {
  const context = await browser.newContext({
    baseURL: options.url,
    viewport: options.viewport,
    colorScheme: options.dark ? "dark" : "light",
  });
  try {
    await context.addInitScript(markTourLeft, tourKeptAs);
    const page = await context.newPage();
    const tempo = options.step ? await bySpaceBar(page, around.keys) : atPace(options.pace);
    const clipboard = await standInClipboard(page);
    const lab = new LabPage(page);
    await lab.open(named.script.choice);
    await addStyle(page, roomForCaptions);
    await page.screencast.showActions({
      duration: 700 / Math.max(1, options.pace),
      style: { title: "display: none" },
    });
    const told = progress(named.script.captions, around);
    if (options.record)
      await film(
        browser,
        page,
        named,
        options,
        around,
        (more) => new Show(lab, tempo, clipboard, [told, ...more]),
      );
    else await present(named.script, new Show(lab, tempo, clipboard, [told]));
  } finally {
    await context.close();
  }
}

async function film(
  browser: Browser,
  page: Page,
  { name, script }: Named,
  options: Options,
  { folder: from, say }: Surroundings,
  show: (witnesses: Witness[]) => Show,
) {
  const folder = resolve(from, options.output, name);
  await mkdir(folder, { recursive: true });
  const film = await Film.of(page, options.viewport);
  const transcript = new Transcript(script);
  const stills = new Stills(folder);
  await present(script, show([transcript, stills]));
  await stills.removeOlder();
  await transcript.write(join(folder, "transcript.md"));
  say("  Making the film.");
  await film.write(browser, join(folder, "film.webm"));
  say(`  Filmed: ${folder}`);
}

/** Shows a script's title, and plays it. */
async function present(script: Script, show: Show) {
  await show.title(script);
  await script.play(show);
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
