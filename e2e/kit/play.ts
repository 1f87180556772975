import { expect, type Locator, type Page } from "playwright/test";
import type { Demonstration, Scene } from "@/components/demonstrations/demonstration";
import { demonstrationPath } from "@/components/words/demonstrations";
import { LabPage } from "./lab";
import { atRest } from "./press";

/** The lab's page while it plays a demonstration. */
export class PlayPage {
  readonly card: Locator;
  readonly play: Locator;
  readonly pause: Locator;
  readonly goOn: Locator;
  readonly step: Locator;
  readonly playAgain: Locator;
  /** How much of it has happened. */
  readonly progress: Locator;
  #plan: Demonstration | undefined;
  /** The lab in which it is played, once it is open. */
  lab: LabPage;

  constructor(readonly page: Page) {
    this.card = page.getByRole("region", { name: "Demonstration" });
    this.play = this.card.getByRole("button", { name: "Play", exact: true });
    this.pause = this.card.getByRole("button", { name: "Pause" });
    this.goOn = this.card.getByRole("button", { name: "Go on" });
    this.step = this.card.getByRole("button", { name: "Step" });
    this.playAgain = this.card.getByRole("button", { name: "Play it again" });
    this.progress = this.card.getByRole("progressbar");
    this.lab = new LabPage(page);
  }

  async open(plan: Demonstration) {
    this.#plan = plan;
    this.lab = new LabPage(this.page, plan.mechanisms);
    await this.page.goto(demonstrationPath(plan.slug));
    await expect(this.play).toBeVisible();
    await this.lab.started();
  }

  /** Steps once, and reads what is said then. */
  async stepOn(says: string) {
    await this.step.click();
    await expect(this.card).toContainText(says);
    await atRest(this.page);
  }

  /** Lets happen what the caption speaks of, and waits until it has. */
  async act() {
    const before = await this.progress.getAttribute("aria-valuenow");
    await this.step.click();
    await expect(this.progress).not.toHaveAttribute("aria-valuenow", `${before}`);
    await atRest(this.page);
  }

  /** Steps to the caption of a scene, from the beginning. */
  async stepTo(scene: Scene | undefined) {
    for (const one of this.#plan?.scenes ?? []) {
      await this.stepOn(one.says);
      if (one === scene) return;
      await this.act();
    }
  }

  /** Steps through the whole, and reads every caption. */
  async stepThrough({ scenes, moral }: Demonstration) {
    await this.stepTo(scenes.at(-1));
    await this.act();
    await this.stepOn(moral);
  }
}
