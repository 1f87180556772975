import { parseArgs } from "node:util";

export type Options = {
  /** Names of scripts, or paths of one's own. */
  scripts: string[];
  record: boolean;
  step: boolean;
  /** 2: captions stand half as long. */
  pace: number;
  viewport: { width: number; height: number };
  dark: boolean;
  /** A lab that is running already. */
  url?: string;
  /** The folder for what is recorded. */
  output: string;
  help: boolean;
};

/** The options cannot be understood. Its message says why, and what would be. */
export class Misused extends Error {}

/** @throws {Misused} */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parsed(args);
  if (values.record && values.step)
    throw new Misused(
      "--record and --step do not go together: a film is made without anybody to press the space bar.",
    );
  if (positionals.length === 0 && (values.record || values.step))
    throw new Misused("Which demonstration? Name one, or all: npm run demo -- after-logout --record");
  return {
    scripts: positionals,
    record: values.record,
    step: values.step,
    pace: readPace(values.pace),
    viewport: readViewport(values.viewport),
    dark: values.dark,
    url: values.url === undefined ? undefined : readUrl(values.url),
    output: values.output,
    help: values.help,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        record: { type: "boolean", default: false },
        step: { type: "boolean", default: false },
        pace: { type: "string", default: "1" },
        viewport: { type: "string", default: "1440x900" },
        dark: { type: "boolean", default: false },
        url: { type: "string" },
        output: { type: "string", default: "demo-output" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    // What follows the first sentence is for whoever writes a command line's code.
    const [says] = String(error instanceof Error ? error.message : error).split(". ");
    throw new Misused(`${says}. npm run demo -- --help tells what there is.`);
  }
}

function readPace(text: string): number {
  const pace = Number(text);
  if (pace >= 0.1 && pace <= 50) return pace;
  throw new Misused(`--pace is "${text}"; it has to be a number from 0.1 to 50. --pace 2 is twice as fast.`);
}

function readViewport(text: string) {
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text)?.map(Number) ?? [];
  if (!width || !height || width < 320 || height < 480)
    throw new Misused(
      `--viewport is "${text}"; it has to be a width and a height such as 1920x1080, from 320x480 on.`,
    );
  // Films have an even number of pixels on each side.
  return { width: width - (width % 2), height: height - (height % 2) };
}

function readUrl(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return new URL(text).origin;
  throw new Misused(`--url is "${text}"; it has to be the address of a lab such as http://localhost:3000.`);
}

export const usage = `npm run demo                       lists the demonstrations
npm run demo -- after-logout       plays one in a browser
npm run demo -- all --record       films every one, also without a display

  --record              writes a film (WebM), stills (PNG) and a transcript to demo-output/NAME
  --step                waits for the space bar, in the page or here, before anything happens
  --pace N              2 is twice as fast, 0.5 half as fast
  --viewport WxH        the size of the page: 1920x1080; otherwise 1440x900
  --dark                the dark look
  --url ADDRESS         plays in a lab that is running; otherwise one is started
  --output FOLDER       where films go, in place of demo-output
  path/to/script.ts     plays a script of your own: see e2e/README.md`;
