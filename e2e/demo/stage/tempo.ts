import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright";
import { timeToRead } from "@/components/demonstrations/reading-time";
import type { Tempo } from "./show";

/** Captions stand for as long as one takes to read them; at a pace of 2 for half as long. */
export const atPace =
  (pace: number): Tempo =>
  (text) =>
    wait(timeToRead(text) / pace);

/** Everything waits for the space bar, pressed in the page or in the terminal, for as long as the page is there. */
export async function bySpaceBar(page: Page, terminal: NodeJS.ReadStream): Promise<Tempo> {
  let go = () => {};
  await page.exposeFunction("nextStep", () => go());
  await page.addInitScript(listen);
  if (terminal.isTTY) {
    terminal.setRawMode(true).setEncoding("utf8").resume();
    const press = (key: string | Buffer) => {
      if (`${key}` === " ") go();
      // A terminal that hands over every key does not make a signal of this one.
      if (`${key}` === ctrlC) process.kill(process.pid, "SIGINT");
    };
    terminal.on("data", press);
    page.once("close", () => terminal.off("data", press).setRawMode(false).pause());
  }
  return () =>
    new Promise<void>((resolve, reject) => {
      go = resolve;
      page.once("close", () => reject(new Error("The page was closed.")));
    });
}

const ctrlC = "\u0003";

/** Runs in the page. A button that was pressed keeps the focus, and is not to be pressed again by the space bar. */
function listen() {
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== " " && event.key !== "PageDown") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) (window as unknown as { nextStep: () => void }).nextStep();
    },
    { capture: true },
  );
  addEventListener("keyup", (event) => event.key === " " && event.preventDefault(), { capture: true });
}
