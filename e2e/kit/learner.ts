import { expect, type Page } from "playwright/test";
import { mechanismWords } from "@/components/words/mechanisms";
import type { MechanismId } from "@/lib/mechanisms";
import { LabPage } from "./lab";

/** Lets somebody come with a browser that has seen nothing of the lab, at the lab of this address. */
export type Arrival = (baseURL?: string) => Promise<Page>;

/** A learner in a class, in a browser of his own. */
export class Learner {
  readonly page: Page;
  readonly lab: LabPage;

  constructor(page: Page) {
    this.page = page;
    this.lab = new LabPage(page, ["signed", "flask", "redis"]);
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

  /** Gives up his place, and waits until the page has none. */
  async leave() {
    await this.page.getByRole("button", { name: "Leave", exact: true }).click();
    await this.page.getByRole("button", { name: "Leave the class" }).click();
    await expect(this.page.getByRole("textbox", { name: "Your nickname" })).toBeVisible();
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
