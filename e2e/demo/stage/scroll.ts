import type { Page } from "playwright";
import type { Part } from "@/components/lab/pointing";

/** Brings a part of the page into sight, and waits until it is there: nothing can be pressed on a page that scrolls. */
export async function scrollTo(page: Page, part: Part) {
  await page.evaluate(bringIntoSight, part);
  await scrollEnd(page);
}

/** Waits until the page scrolls no more. */
export async function scrollEnd(page: Page) {
  await page.evaluate(forget);
  await page.waitForFunction(hasEnded, undefined, { polling: 120 });
}

// These run in the page.

function bringIntoSight(part: Part) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  document
    .querySelector(`[data-part="${part}"]`)
    ?.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
}

function forget() {
  delete (window as { stood?: number }).stood;
}

/** Whether the page stands where it stood when this was asked last. */
function hasEnded(): boolean {
  const known = window as unknown as { stood?: number };
  const isSame = known.stood === scrollY;
  known.stood = scrollY;
  return isSame;
}
