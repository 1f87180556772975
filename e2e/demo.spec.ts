import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { demonstrations } from "@/components/demonstrations";
import { command } from "./demo/stage/command";
import { scriptsOf } from "./demo/stage/scripts";
import { Show } from "./demo/stage/show";
import { LabPage } from "./kit/lab";
import { expect, test } from "./kit/test";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

for (const { slug } of demonstrations)
  test(`${slug}: its script presses every button, and ends as it claims`, async ({ page }) => {
    const [named] = await scriptsOf([slug], ".");
    const lab = new LabPage(page);
    await lab.open(named?.script.choice);
    const said: string[] = [];
    await named?.script.play(new Show(lab, async () => {}, [{ said: (caption) => void said.push(caption) }]));
    expect(said).toHaveLength(named?.script.captions ?? 0);
  });

test("a recorded demonstration is a film, stills and a transcript, without a display", async ({
  baseURL,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "demo-"));
  const lines: string[] = [];
  const around = {
    folder,
    executablePath: test.info().project.use.launchOptions?.executablePath,
    hasDisplay: false,
    say: (line: string) => void lines.push(line),
    complain: (line: string) => void lines.push(line),
    startLab: () => Promise.reject(new Error("a lab is running")),
  };
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
  const [named] = await scriptsOf(["example.ts"], join(import.meta.dirname, "demo"));
  const lab = new LabPage(page);
  await lab.open(named?.script.choice);
  await named?.script.play(new Show(lab, async () => {}));
  await expect(lab.column("jwt-denylist").verdict).toContainText("Kept out");
  await expect(lab.column("flask").verdict).toContainText("Let in as alice");
});

/** Plays a film in the browser, from its first picture to its last. */
async function watch(page: Page, film: Buffer) {
  await page.route("**/film.webm", (route) => route.fulfill({ contentType: "video/webm", body: film }));
  await page.goto("/learn");
  return page.evaluate(async () => {
    const video = document.createElement("video");
    video.src = URL.createObjectURL(await (await fetch("/film.webm")).blob());
    await new Promise((resolve, reject) => {
      video.onloadeddata = resolve;
      video.onerror = reject;
    });
    const canvas = new OffscreenCanvas(64, 40);
    const pictureAt = async (seconds: number) => {
      await new Promise((resolve) => {
        video.onseeked = resolve;
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
