import { expect, type Locator, type Page } from "playwright/test";
import { mechanismWords, scenarioWords } from "@/components/words";
import type { MechanismId } from "@/lib/mechanisms";
import type { Scenario } from "@/lib/scenarios";
import { Column } from "./column";

/** The lab's page: what a person does in all three columns at once, and what stands around them. */
export class LabPage {
  readonly page: Page;
  readonly steps: Locator;
  readonly clock: Locator;
  readonly outcomes: Locator;
  readonly trouble: Locator;
  readonly announced: Locator;

  constructor(page: Page) {
    this.page = page;
    this.steps = page.getByRole("group", { name: "Do in all three" });
    this.clock = page.getByRole("banner").getByRole("time");
    this.outcomes = page.getByRole("region", { name: "What you have seen so far" });
    this.trouble = page.getByRole("alert").filter({ has: page.getByRole("button") });
    this.announced = page.getByRole("status");
  }

  column = (id: MechanismId) => new Column(this.page, id);

  /** The cell of the outcome table for a mechanism in a scenario. */
  outcome(id: MechanismId, scenario: Scenario): Locator {
    const row = this.outcomes.getByRole("row", { name: scenarioWords[scenario] });
    return row.getByRole("cell").nth(Object.keys(mechanismWords).indexOf(id));
  }

  /** Opens the page, and waits for its lab to have started. */
  async open() {
    await this.page.goto("/");
    await expect(this.step("Sign Alice in")).toBeEnabled();
  }

  step = (name: string) => this.steps.getByRole("button", { name });

  signIn = () => this.step("Sign Alice in").click();
  captureCookie = () => this.step("Capture her cookie").click();
  logOut = () => this.step("Log Alice out").click();
  logOutEverywhere = () => this.step("Log out everywhere").click();
  skipPastExpiry = () => this.step("Skip past expiry").click();
  editCookie = () => this.step("Edit the cookie").click();
  replay = () => this.step("Replay").click();
  advance = (leap: "+10 s" | "+1 min" | "+31 days") =>
    this.page.getByRole("button", { name: `Move the lab clock ${leap}` }).click();
  setLifetime = (name: "30 s" | "5 min" | "30 d") => this.page.getByLabel("Lifetime").selectOption(name);
  startOver = () => this.page.getByRole("button", { name: "Start over" }).click();
}
