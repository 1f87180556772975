import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { demonstrations } from "@/components/demonstrations";
import { standInClipboard } from "./demo/stage/clipboard";
import { command } from "./demo/stage/command";
import { scriptOf } from "./demo/stage/scripts";
import { Show } from "./demo/stage/show";
import { LabPage } from "./kit/lab";
import { expect, test } from "./kit/test";

for (const { slug } of demonstrations)
  test(`${slug}: its script presses every button, and ends as it claims`, async ({ page }) => {
    const { script } = await scriptOf(slug, ".");
    const clipboard = await standInClipboard(page);
    const lab = new LabPage(page);
    await lab.open(script.choice);
    const said: string[] = [];
    await script.play(
      new Show(lab, async () => {}, clipboard, [{ said: (caption) => void said.push(caption) }]),
    );
    expect(said).toHaveLength(script.captions ?? 0);
  });

test("a recorded demonstration is a film, stills and a transcript, without a display", async ({
  baseURL,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "demo-"));
  const { around, lines } = surroundings(folder);
  try {
    const args = [
      "after-logout",
      "--record",
      "--pace",
      "20",
      "--viewport",
      "1280x800",
      "--url",
      `${baseURL}`,
    ];
    expect(await command(args, around), lines.join("\n")).toBe(0);
    const output = join(folder, "demo-output", "after-logout");
    expect((await readdir(output)).toSorted()).toEqual([
      "1.png",
      "2.png",
      "3.png",
      "4.png",
      "5.png",
      "film.webm",
      "transcript.md",
    ]);
    expect(await readFile(join(output, "transcript.md"), "utf8")).toMatch(
      /Timestamped signed session: Let in as alice\. /,
    );
    const film = await watch(page, await readFile(join(output, "film.webm")));
    expect(film).toMatchObject({ width: 1280, height: 800, moves: true });
    expect(film.seconds).toBeGreaterThan(3);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("the example in e2e/README.md is played like any other", async ({ page }) => {
  const { script } = await scriptOf("example.ts", join(import.meta.dirname, "demo"));
  const lab = new LabPage(page);
  await lab.open(script.choice);
  await script.play(
    new Show(
      lab,
      async () => {},
      () => "",
    ),
  );
  await expect(lab.column("jwt-denylist").verdict).toContainText("Kept out");
  await expect(lab.column("flask").verdict).toContainText("Let in as alice");
});

test.describe("what cannot be played is said, and nothing is started", () => {
  for (const [args, code, says] of [
    [["nonsense"], 2, 'There is no demonstration "nonsense". There are: while-signed-in'],
    [["../e2e"], 2, "There is no demonstration"],
    [["playwright.config.ts"], 2, "does not export a script"],
    [["after-logout"], 2, "There is no display here"],
    [["after-logout", "--pace", "fast"], 2, "--pace"],
  ] as const)
    test(args.join(" "), async () => {
      const { around, lines } = surroundings(join(import.meta.dirname, ".."));
      expect(await command([...args], around)).toBe(code);
      expect(lines.join("\n")).toContain(says);
    });

  test("where there is no lab", async () => {
    const { around, lines } = surroundings(tmpdir());
    const args = ["after-logout", "--record", "--output", "demo-nowhere", "--url", "http://localhost:9"];
    expect(await command(args, around)).toBe(1);
    expect(lines.join("\n")).toMatch(/It did not come to its end: .*ERR_/);
  });
});

test("without a name the demonstrations are listed", async () => {
  const { around, lines } = surroundings(tmpdir());
  expect(await command([], around)).toBe(0);
  for (const { slug, about } of demonstrations)
    expect(lines.join("\n")).toMatch(new RegExp(`${slug} +${about.slice(0, 20)}`));
});

/** A machine without a display, and what is said on it. */
function surroundings(folder: string) {
  const lines: string[] = [];
  const tell = (line: string) => void lines.push(line);
  const around = {
    folder,
    hasDisplay: false,
    keys: process.stdin,
    say: tell,
    complain: tell,
    findBrowser: async () => test.info().project.use.launchOptions?.executablePath,
    startLab: () => Promise.reject(new Error("a lab is running")),
  };
  return { around, lines };
}

/** Plays a film in the browser, from its first picture to its last. */
async function watch(page: Page, film: Buffer) {
  await page.route("**/film.webm", (route) => route.fulfill({ contentType: "video/webm", body: film }));
  // On a page of its own: those of the lab play no films.
  await page.route("**/cinema", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
  );
  await page.goto("/cinema");
  return page.evaluate(async () => {
    const video = document.createElement("video");
    video.src = URL.createObjectURL(await (await fetch("/film.webm")).blob());
    await new Promise((resolve, reject) => {
      video.onloadeddata = resolve;
      video.onerror = reject;
    });
    const canvas = new OffscreenCanvas(64, 40);
    const pictureAt = async (seconds: number) => {
      // Where a film has been put is known before its picture is there.
      await new Promise((resolve) => {
        video.requestVideoFrameCallback(resolve);
        video.currentTime = seconds;
      });
      const context = canvas.getContext("2d");
      context?.drawImage(video, 0, 0, 64, 40);
      return `${context?.getImageData(0, 0, 64, 40).data}`;
    };
    const isOther = (await pictureAt(0.01)) !== (await pictureAt(video.duration - 0.1));
    return { seconds: video.duration, width: video.videoWidth, height: video.videoHeight, moves: isOther };
  });
}
