import { expect, type Locator, type Page } from "playwright/test";
import { mechanismWords } from "@/components/words/mechanisms";
import { scenarioWords } from "@/components/words/scenarios";
import type { MechanismId } from "@/lib/mechanisms";
import type { Scenario } from "@/lib/scenarios";

/** A teacher's page: opening a room, and its board. */
export class BoardPage {
  readonly page: Page;
  readonly form: Locator;
  readonly heading: Locator;
  readonly expected: Locator;
  readonly who: Locator;
  readonly said: Locator;
  readonly freshness: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.getByRole("form", { name: "Open a room" });
    this.heading = page.getByRole("heading", { level: 1 });
    this.expected = page.getByRole("region", { name: "came out" });
    this.who = page.getByRole("region", { name: "Who has seen what" });
    this.said = page.getByRole("status");
    this.freshness = page.getByText(/^Updated|^Not up to date/);
  }

  /** Opens a room with what the form proposes, but with a lifetime that no machine is slow enough to outlast. */
  async openRoom({ title = "", free = false, predictions = true, lifetime = "5 min" } = {}) {
    await this.page.goto("/classroom");
    await this.form.getByLabel("Title").fill(title);
    await this.form.getByLabel("Session lifetime").selectOption(lifetime);
    if (free) await this.form.getByRole("radio", { name: "Free" }).check();
    if (!predictions) await this.form.getByRole("radio", { name: "Do not ask" }).check();
    await this.form.getByRole("button", { name: "Open the room" }).click();
    await expect(this.who).toContainText("Nobody has joined yet.");
  }

  /** The room's code, as the address has it. */
  get code(): string {
    return new URL(this.page.url()).pathname.split("/")[2] ?? "";
  }

  button = (name: string | RegExp) => this.page.getByRole("button", { name });

  /** Sets the step that everybody is at. */
  async goToStep(step: number, { reveal = true } = {}) {
    await this.page.getByRole("combobox", { name: "Go to a step" }).selectOption(`${step}`);
    await expect(this.page.getByText(`Step ${step} of 6`)).toBeVisible();
    // Where somebody has not said yet what he expects, the teacher decides when to show what came out.
    const show = this.button("Show what came out");
    if (reveal && (await show.isVisible())) await show.click();
  }

  /** What the board says of one server in the scenario that it shows. */
  server = (id: MechanismId) =>
    this.expected.getByRole("heading", { level: 3, name: mechanismWords[id].name }).locator("xpath=..");

  /** What was expected of one server, as its bar says. */
  bar = (id: MechanismId) => this.server(id).getByRole("img");

  lookAt = (scenario: Scenario) =>
    this.expected.getByText(scenarioWords[scenario], { exact: false }).first().click();

  /** A learner's card. */
  card = (name: string) => this.who.getByRole("listitem").filter({ hasText: name });

  /** Opens what the board knows of one learner. */
  async open(name: string): Promise<Locator> {
    await this.card(name).getByRole("button").click();
    const dialog = this.page.getByRole("dialog", { name });
    await expect(dialog).toBeVisible();
    return dialog;
  }
}
