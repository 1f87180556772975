import { expect, type Locator, type Page } from "playwright/test";
import { press } from "./press";

/** The page that a link to another device opens: the attacker's browser with a cookie out of somebody's lab. */
export class ThiefPage {
  readonly page: Page;
  readonly attacker: Locator;
  readonly server: Locator;
  readonly verdict: Locator;
  /** The stolen cookie's text. */
  readonly cookie: Locator;
  /** What went wrong, or what is wrong with the link. */
  readonly trouble: Locator;
  readonly announced: Locator;

  constructor(page: Page) {
    this.page = page;
    this.attacker = page.getByRole("group", { name: "Attacker’s browser" });
    this.server = page.getByRole("group", { name: "What the server checks" });
    this.verdict = page.getByRole("group", { name: "Verdict" });
    this.cookie = this.attacker.getByRole("button", { name: /: / }).first().locator("xpath=..");
    this.trouble = page.getByRole("alert").filter({ has: page.getByRole("paragraph") });
    this.announced = page.getByRole("status");
  }

  /** Opens a link, and waits until its cookie has been taken. */
  async open(link: string) {
    await this.page.goto(link);
    await expect(this.replayButton).toBeEnabled();
  }

  get replayButton(): Locator {
    return this.page.getByRole("button", { name: "Replay it" });
  }

  replay = () => press(this.replayButton);

  /** Opens the site itself in a new tab. */
  async openSite(): Promise<Page> {
    const tab = this.page.waitForEvent("popup");
    await this.page.getByRole("link", { name: "Open the site" }).click();
    return tab;
  }
}
