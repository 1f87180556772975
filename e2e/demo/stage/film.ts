import { rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as Mediabunny from "mediabunny";
import type { Browser, Page } from "playwright";

/** A picture of the page as JPEG, and when it was drawn, in milliseconds since 1970. */
type Frame = { data: Buffer; timestamp: number };

type Size = { width: number; height: number };

/**
 * Films a page: what it draws is kept while it plays, and made into a film when it is over, so that filming takes no
 * time from what is filmed. The film is encoded by a browser, which every machine that plays this has; Playwright's own
 * encoder is a download of its own.
 */
export class Film {
  readonly #frames: Frame[] = [];

  private constructor(
    readonly page: Page,
    readonly size: Size,
  ) {}

  static async of(page: Page, size: Size): Promise<Film> {
    const film = new Film(page, size);
    await page.screencast.start({
      size,
      quality: 90,
      fps: 20,
      onFrame: (frame) => void film.#frames.push(frame),
    });
    return film;
  }

  /** Ends filming, and writes the film as WebM. */
  async write(browser: Browser, path: string) {
    await this.page.screencast.stop();
    const frames = inOrder(this.#frames);
    if (frames.length === 0) throw new Error("the page drew nothing that could be filmed");
    // An older film stands until the new one is whole.
    await writeFile(`${path}.part`, await encode(browser, frames, this.size));
    await rename(`${path}.part`, path);
  }
}

/** Frames can come out of their order; what is drawn at one time is seen as it was last. */
function inOrder(frames: readonly Frame[]): Frame[] {
  const sorted = frames.toSorted((one, other) => one.timestamp - other.timestamp);
  const seen = sorted.filter(({ timestamp }, at) => timestamp !== sorted[at + 1]?.timestamp);
  return seen.filter(
    ({ data }, at) => at === 0 || at === seen.length - 1 || !seen[at - 1]?.data.equals(data),
  );
}

/** Mediabunny for a browser. Its package does not name this file, but the one beside it. */
const mediabunny = join(dirname(createRequire(import.meta.url).resolve("mediabunny")), "mediabunny.min.cjs");

/** The last frame stays for this long, in seconds. */
const still = 2;

async function encode(browser: Browser, frames: readonly Frame[], size: Size): Promise<Buffer> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    // Encoding is for secure addresses only.
    await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    await page.goto("https://film.invalid/");
    await page.addScriptTag({ path: mediabunny });
    await page.evaluate(begin, size);
    const first = frames[0]?.timestamp ?? 0;
    for (const [at, { data, timestamp }] of frames.entries()) {
      const next = frames[at + 1]?.timestamp ?? timestamp + still * 1000;
      await page.evaluate(draw, {
        jpeg: data.toString("base64"),
        seconds: (timestamp - first) / 1000,
        duration: (next - timestamp) / 1000,
      });
    }
    return Buffer.from(await page.evaluate(finish), "base64");
  } finally {
    await context.close();
  }
}

declare global {
  interface Window {
    Mediabunny: typeof Mediabunny;
    film: { output: Mediabunny.Output; source: Mediabunny.CanvasSource; canvas: OffscreenCanvas };
  }
}

// These three run in the page that encodes.

async function begin({ width, height }: Size) {
  const { Output, WebMOutputFormat, BufferTarget, CanvasSource } = window.Mediabunny;
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const canvas = new OffscreenCanvas(width, height);
  const source = new CanvasSource(canvas, { codec: "vp9", bitrate: 3_000_000, latencyMode: "realtime" });
  output.addVideoTrack(source);
  await output.start();
  window.film = { output, source, canvas };
}

async function draw({ jpeg, seconds, duration }: { jpeg: string; seconds: number; duration: number }) {
  const { source, canvas } = window.film;
  const bytes = Uint8Array.from(atob(jpeg), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  await source.add(seconds, duration);
}

async function finish(): Promise<string> {
  const { output } = window.film;
  await output.finalize();
  const { buffer } = output.target as Mediabunny.BufferTarget;
  const bytes = new Uint8Array(buffer ?? new ArrayBuffer(0));
  let text = "";
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
