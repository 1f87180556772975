import { expect, type Locator, type Page } from "playwright/test";
import type { Demonstration } from "@/components/demonstrations/demonstration";
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
  /** The lab in which it is played, once it is open. */
  lab: LabPage;

  constructor(readonly page: Page) {
    this.card = page.getByRole("region", { name: "Demonstration" });
    this.play = this.card.getByRole("button", { name: "Play", exact: true });
    this.pause = this.card.getByRole("button", { name: "Pause" });
    this.goOn = this.card.getByRole("button", { name: "Go on" });
    this.step = this.card.getByRole("button", { name: "Step" });
    this.playAgain = this.card.getByRole("button", { name: "Play it again" });
    this.lab = new LabPage(page);
  }

  async open({ slug, about, mechanisms }: Demonstration) {
    this.lab = new LabPage(this.page, mechanisms);
    await this.page.goto(demonstrationPath(slug));
    await expect(this.card).toContainText(about);
    await this.lab.started();
  }

  /** Steps from a caption to the next thing that is said. */
  async stepOn(next: string) {
    await this.step.click();
    await expect(this.card).toContainText(next);
    await atRest(this.page);
  }

  /** Steps from the last caption to the verdict, and on to what is said of it. */
  async finish(says: string) {
    await this.step.click();
    await expect(this.lab.outcomes).not.toContainText("0 of 39 tried");
    await atRest(this.page);
    await this.stepOn(says);
  }

  /** Steps through the whole, and reads every caption. */
  async stepThrough({ scenes, moral }: Demonstration) {
    for (const { says } of scenes) await this.stepOn(says);
    await this.finish(moral);
  }
}
