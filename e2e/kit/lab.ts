import { expect, type Locator, type Page } from "playwright/test";
import { type Choice, choiceIn, queryOf, shownOf } from "@/components/lab/choice";
import { familyWords } from "@/components/words/mechanisms";
import { scenarioWords } from "@/components/words/scenarios";
import type { Browser } from "@/lib/lab/browsers";
import type { ServerView } from "@/lib/lab/insider";
import type { MechanismId } from "@/lib/mechanisms";
import type { Family } from "@/lib/mechanisms/mechanism";
import type { Scenario } from "@/lib/scenarios";
import { known } from "./choices";
import { Column } from "./column";
import { tabTo } from "./keyboard";
import { atRest, press } from "./press";
import { Tour } from "./tour";

/** The lab's page: what a person does in all three columns at once, and what stands around them. */
export class LabPage {
  readonly page: Page;
  readonly steps: Locator;
  readonly strip: Locator;
  readonly clock: Locator;
  readonly lifetime: Locator;
  readonly sliding: Locator;
  readonly absolute: Locator;
  readonly outcomes: Locator;
  readonly trouble: Locator;
  readonly announced: Locator;
  readonly tour: Tour;
  readonly #ids: readonly MechanismId[] | undefined;

  /** `ids`: the mechanisms that have a column, where the page's address does not say. */
  constructor(page: Page, ids?: readonly MechanismId[]) {
    this.page = page;
    this.#ids = ids;
    this.steps = page.getByRole("group", { name: "Do in all three" });
    this.strip = page.getByRole("navigation", { name: "Columns" });
    this.clock = page.getByRole("banner").getByRole("time");
    this.lifetime = page.getByRole("combobox", { name: "Session lifetime" });
    this.sliding = page.getByRole("checkbox", { name: "Each request renews it" });
    this.absolute = page.getByRole("combobox", { name: "Absolute limit" });
    this.outcomes = page.getByRole("region", { name: "What you have seen so far" });
    this.trouble = page.getByRole("alert").filter({ has: page.getByRole("button") });
    this.announced = page.getByRole("status");
    this.tour = new Tour(page);
  }

  /** The mechanisms that have a column. */
  get ids(): readonly MechanismId[] {
    if (this.#ids) return this.#ids;
    const search = new URL(this.page.url()).searchParams;
    return shownOf(known, choiceIn(Object.fromEntries(search), known));
  }

  get columns(): Column[] {
    return this.ids.map((id) => new Column(this.page, id));
  }

  /** Lets the column of a family show another of its mechanisms. */
  choose = (family: Family, id: MechanismId) => this.picker(family).selectOption(id);

  picker = (family: Family): Locator =>
    this.page.getByRole("combobox", { name: `${familyWords[family]}: how the session is kept` });

  column = (id: MechanismId) => new Column(this.page, id);

  /** The cell of the outcome table for a mechanism in a scenario. */
  outcome(id: MechanismId, scenario: Scenario): Locator {
    const row = this.outcomes.getByRole("row", { name: scenarioWords[scenario] });
    return row.getByRole("cell").nth(this.ids.indexOf(id));
  }

  /** Says what will come of a replay, before it is tried. */
  async predict(id: MechanismId, scenario: Scenario, prediction: "let in" | "kept out") {
    const cell = this.outcome(id, scenario);
    await cell.getByRole("button", { name: "redict" }).click();
    await cell.getByRole("button", { name: prediction, exact: true }).click();
    await expect(cell).toContainText(`you say ${prediction}`);
  }

  /** Opens the page, and waits for its lab to have started. */
  async open(choice: Choice = {}) {
    await this.page.goto(`/${queryOf(choice)}`);
    await this.started();
  }

  async reload() {
    await this.page.reload();
    await this.started();
  }

  started = () => expect(this.step("Sign Alice in")).toBeEnabled();

  step = (name: string) => this.steps.getByRole("button", { name, exact: name === "Replay" });

  signIn = () => press(this.step("Sign Alice in"));
  captureCookie = () => press(this.step("Capture her cookie"));
  logOut = () => press(this.step("Log Alice out"));
  logOutEverywhere = () => press(this.step("Log out everywhere"));
  skipPastExpiry = () => press(this.step("Skip past expiry"));
  editCookie = () => press(this.step("Edit the cookie"));
  replay = () => press(this.step("Replay"));
  keepReplaying = () => press(this.step("Keep replaying"));
  showAllScenarios = () => this.outcomes.getByRole("button", { name: /more to try/ }).click();
  /** Moves the lab's clock by one of the leaps that it offers: +10 s, +1 min, +31 days. */
  advance = (leap: string) => press(this.page.getByRole("button", { name: `Move the lab clock ${leap}` }));
  /** Gives sessions a lifetime that no machine is slow enough to outlast. */
  takeTime = () => this.setLifetime("5 min");
  /** 30 s, 5 min or 30 d. */
  setLifetime = (name: string) => this.#choose(() => this.lifetime.selectOption(name));
  setSliding = (on: boolean) => this.#choose(() => this.sliding.setChecked(on));
  toggleSliding = () => this.#choose(() => this.sliding.click());

  /** Sets something when nothing is under way, and waits until all that comes of it is shown. */
  async #choose(set: () => Promise<unknown>) {
    await atRest(this.page);
    await set();
    await atRest(this.page);
  }

  /** none, 1 min, 10 min or 60 d. */
  setAbsolute = (name: string) => this.#choose(() => this.absolute.selectOption(name));
  startOver = () => this.page.getByRole("button", { name: "Start over", exact: true }).click();
  startOverAnyway = () => this.page.getByRole("button", { name: "Start over anyway" }).click();

  /** Makes every copy of this browser's control cookie useless. */
  endOtherSessions = () => press(this.page.getByRole("button", { name: "End other control sessions" }));

  /** Signs Alice in, captures her cookie and replays it in all three, and waits until all that came of it is seen. */
  async steal() {
    await this.signIn();
    await this.captureCookie();
    await this.replay();
    for (const { id, verdict } of this.columns) {
      await expect(verdict).toContainText("Let in as alice");
      await expect(this.outcome(id, "while-signed-in")).toContainText("let in");
    }
  }

  /** The lab's id, as the links to its sites tell it. */
  async id(): Promise<string> {
    const link = this.page.getByRole("link", { name: "Open the site" }).first();
    const lab = (await link.getAttribute("href"))?.split("/")[2];
    if (!lab) throw new Error("no link to a site of the lab");
    return lab;
  }

  /** The cookie that the real browser holds for a jar, with the attributes it came with. */
  async jar(browser: Browser, id: MechanismId) {
    const path = `/labs/${await this.id()}/${browser}/${id}`;
    const cookies = await this.page.context().cookies();
    return cookies.find((cookie) => cookie.name === "session" && cookie.path === path);
  }

  /** What the server of a copy of the site tells the lab's owner that it holds. */
  async lookInside(id: MechanismId): Promise<ServerView> {
    const answer = await this.page.request.get(`/api/labs/${await this.id()}/${id}/server`);
    return answer.json();
  }

  tabTo = (target: Locator, key?: "Tab" | "Shift+Tab") => tabTo(this.page, target, key);
}
