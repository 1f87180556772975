import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright";
import { timeToRead } from "@/components/demonstrations/reading-time";
import type { Tempo } from "./show";

/** Captions stand for as long as one takes to read them, at twice the pace for half as long. */
export const atPace =
  (pace: number): Tempo =>
  (text) =>
    wait(timeToRead(text) / pace);

/** Everything waits for the space bar, pressed in the page or in the terminal. */
export async function bySpaceBar(page: Page, terminal: NodeJS.ReadStream, stop: () => void): Promise<Tempo> {
  let go = () => {};
  await page.exposeFunction("nextStep", () => go());
  await page.addInitScript(listen);
  if (terminal.isTTY) {
    terminal.setRawMode(true).setEncoding("utf8").resume();
    terminal.on("data", (key) => (`${key}` === "\u0003" ? stop() : `${key}` === " " && go()));
  }
  return () =>
    new Promise<void>((resolve) => {
      go = resolve;
    });
}

/** Runs in the page. A button that was pressed keeps the focus, and is not to be pressed again by the space bar. */
function listen() {
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== " " && event.key !== "PageDown") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      (window as unknown as { nextStep: () => void }).nextStep();
    },
    { capture: true },
  );
  addEventListener("keyup", (event) => event.key === " " && event.preventDefault(), { capture: true });
}
