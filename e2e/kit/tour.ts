import type { Locator, Page } from "playwright/test";
import type { Part } from "@/components/lab/pointing";

/** The tour's card, and what it speaks of. */
export class Tour {
  readonly card: Locator;
  readonly title: Locator;
  readonly next: Locator;
  readonly back: Locator;
  readonly leave: Locator;
  readonly done: Locator;
  /** What brings the card back. */
  readonly button: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.card = page.getByRole("region", { name: "Tour of the lab" });
    this.title = this.card.getByRole("heading");
    this.next = this.card.getByRole("button", { name: "Next" });
    this.back = this.card.getByRole("button", { name: "Back" });
    this.leave = this.card.getByRole("button", { name: "Leave the tour" });
    this.done = this.card.getByRole("button", { name: "Done" });
    this.button = page.getByRole("banner").getByRole("button", { name: "Tour" });
  }

  /** A part of the page that the tour speaks of; of several of its kind, the first. */
  part = (name: Part): Locator => this.#page.locator(`[data-part="${name}"]`).first();
}

/** Keeps the tour from opening by itself. Runs in the page, which may be one that has no storage. */
export function markTourLeft(keptAs: string) {
  if (location.origin === "null" || localStorage.getItem(keptAs)) return;
  localStorage.setItem(keptAs, JSON.stringify({ at: 0, open: false }));
}
