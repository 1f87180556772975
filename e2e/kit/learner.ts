import { type Browser, expect, type Page } from "playwright/test";
import { tourKeptAs } from "@/components/lab/tour/kept";
import { mechanismWords } from "@/components/words/mechanisms";
import type { MechanismId } from "@/lib/mechanisms";
import { LabPage } from "./lab";
import { markTourLeft } from "./tour";

/** A learner in a class, in a browser of his own. */
export class Learner {
  readonly page: Page;
  readonly lab: LabPage;

  constructor(page: Page) {
    this.page = page;
    this.lab = new LabPage(page, ["signed", "flask", "redis"]);
  }

  /** Somebody who comes with a browser that has seen nothing of the lab. */
  static async arrive(browser: Browser, baseURL: string | undefined): Promise<Learner> {
    const context = await browser.newContext({ baseURL, reducedMotion: "reduce" });
    await context.addInitScript(markTourLeft, tourKeptAs);
    return new Learner(await context.newPage());
  }

  get heading() {
    return this.page.getByRole("heading", { level: 1 });
  }

  get alert() {
    return this.page.getByRole("alert").filter({ hasText: /\S/ });
  }

  async join(code: string, nickname: string) {
    await this.page.goto(`/join/${code}`);
    await this.give(nickname);
    await this.isIn(nickname);
  }

  /** Says a nickname and asks to join. */
  async give(nickname: string) {
    await this.page.getByRole("textbox", { name: "Your nickname" }).fill(nickname);
    await this.page.getByRole("button", { name: "Join" }).click();
  }

  async isIn(nickname: string) {
    await expect(this.page.getByRole("banner")).toContainText(nickname);
    await expect(this.lab.steps.getByRole("button", { name: "Sign Alice in" })).toBeEnabled();
  }

  /** Waits until his page is where the class is. */
  isAt = (title: string) => expect(this.heading).toHaveText(title);

  expected = (id: MechanismId) =>
    this.page.getByRole("group", { name: `What do you expect of the ${mechanismWords[id].name}?` });

  async expect(id: MechanismId, prediction: "let in" | "kept out") {
    const button = this.expected(id).getByRole("button", { name: prediction });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
  }
}
