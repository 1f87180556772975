import { expect, type Locator, type Page } from "playwright/test";
import type { Chapter, End, Exercise, Experiment } from "@/components/learn/chapter";
import { foretold, guessOf } from "@/components/learn/judging";
import { keyOf } from "@/components/learn/keys";
import { keptAs, readProgress } from "@/components/learn/progress";
import { chapterPath, chapterTitles } from "@/components/words/chapters";
import { mechanismWords } from "@/components/words/mechanisms";
import type { MechanismId } from "@/lib/mechanisms";
import type { Outcome } from "@/lib/mechanisms/truth-table";
import type { Happening } from "@/lib/stories/happening";
import { tabTo } from "./keyboard";
import { told } from "./told";

/** A chapter of the tutorial: what a learner reads, foretells, plays and answers there. */
export class ChapterPage {
  readonly page: Page;
  readonly contents: Locator;
  readonly specimen: Locator;
  /** What a screen reader is told of what is done in the specimen. */
  readonly announced: Locator;

  constructor(page: Page) {
    this.page = page;
    this.contents = page.getByRole("navigation", { name: "Chapters" });
    this.announced = page.getByRole("region", { name: "Try the rest yourself" }).getByRole("status");
    this.specimen = page.getByRole("region", { name: "Try the rest yourself" });
  }

  async open({ slug }: Pick<Chapter, "slug">, section?: string) {
    await this.page.goto(chapterPath(slug, section));
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(titleOf(slug));
  }

  /** The way to the next chapter, or from the last to the summary. */
  get next(): Locator {
    return this.page.getByRole("navigation", { name: "Next and previous" }).getByRole("link").last();
  }

  /** The same chapter once more, in the same browser. */
  async inAnotherTab(chapter: Pick<Chapter, "slug">): Promise<ChapterPage> {
    const tab = new ChapterPage(await this.page.context().newPage());
    await tab.open(chapter);
    return tab;
  }

  /** The lab of the chapter, as the links to its sites tell it. */
  async labId(): Promise<string> {
    const link = this.specimen.getByRole("link", { name: "Open the site" }).first();
    return (await link.getAttribute("href"))?.split("/")[2] ?? "";
  }

  /** Opens all that can be unfolded. */
  async openEverything() {
    for (const summary of await this.page.locator("details:not([open]) > summary").all())
      if (await summary.isVisible()) await summary.click();
  }

  tabTo = (target: Locator) => tabTo(this.page, target);

  /** Comes to a group of radio buttons with Tab and to one of them with the arrow keys, as somebody without a mouse. */
  async chooseByKeyboard(radio: Locator) {
    const first = radio.locator("xpath=ancestor::fieldset").getByRole("radio").first();
    await this.tabTo(first);
    await this.page.keyboard.press("Space");
    while (!(await radio.isChecked())) await this.page.keyboard.press("ArrowDown");
  }

  experiment = (plan: Experiment) => new ExperimentCard(this.page, plan);
  exercise = (plan: Exercise) => new ExerciseCard(this.page, plan);

  /** Foretells, plays and answers everything, and sees what the chapter claims. */
  async workThrough({ experiments, exercises }: Chapter) {
    for (const plan of experiments) {
      const card = this.experiment(plan);
      await card.foretell("right");
      await card.play();
      await card.expectEnds();
    }
    // The site comes to life when one reaches it, and moves all that stands below.
    await this.reachSpecimen();
    for (const plan of exercises) await this.exercise(plan).answer("right");
  }

  /** What happened when an experiment was played, as this browser keeps it. */
  async played({ slug }: Pick<Chapter, "slug">, { id }: Experiment): Promise<Happening[][]> {
    const kept = await this.page.evaluate((key) => localStorage.getItem(key), keptAs);
    return readProgress(kept ?? "")?.experiments[keyOf(slug, id)]?.runs ?? [];
  }

  async reachSpecimen() {
    await this.specimen.scrollIntoViewIfNeeded();
    await expect(this.specimen.getByRole("button", { name: "Sign in" })).toBeEnabled();
  }
}

const titleOf = (slug: string) => chapterTitles.find((one) => one.slug === slug)?.title ?? "";

/** A story that waits for a prediction. */
class ExperimentCard {
  readonly plan: Experiment;
  readonly root: Locator;
  readonly tryIt: Locator;
  readonly playAgain: Locator;
  readonly told: Locator;

  constructor(page: Page, plan: Experiment) {
    this.plan = plan;
    this.root = page.getByRole("region", { name: `Before you try it ${plan.ask}` });
    this.tryIt = this.root.getByRole("button", { name: "Try it" });
    this.playAgain = this.root.getByRole("button", { name: "Play it again" });
    this.told = this.root.getByRole("status");
  }

  answer = (how: "right" | "wrong"): Locator => {
    const came = this.plan.ends.map(guessOf);
    const index = this.plan.choices.findIndex((choice) => foretold(choice, came) === (how === "right"));
    return this.root.getByRole("radio").nth(index);
  };

  foretell = (how: "right" | "wrong") => this.answer(how).check();

  async play() {
    await this.tryIt.click();
    await expect(this.playAgain).toBeEnabled();
  }

  /** What came of the story at one of its sites. */
  trial = (mechanism: MechanismId) =>
    this.root.getByRole("group", { name: mechanismWords[mechanism].kind, exact: true });

  /** The verdict that the chapter asserts is the one that is told, at each of the sites. */
  async expectEnds() {
    for (const [at, mechanism] of this.plan.mechanisms.entries()) {
      const end = this.plan.ends[at] as End;
      const trial = this.trial(mechanism);
      const gates = trial.getByRole("group", { name: "What the server checks" });
      await expect(gates).toContainText("in" in end ? `opened as ${end.in}` : "shut");
      if (end.who === "attacker")
        await expect(trial.getByRole("group", { name: "Verdict" })).toContainText(told(outcome(end)));
      else await expect(trial).toContainText("in" in end ? "the account opened" : "asked to sign in");
    }
  }
}

const outcome = (end: End): Outcome => ("in" in end ? (end as Outcome) : { out: [end.out] });

/** A question at the end of a chapter. */
class ExerciseCard {
  readonly plan: Exercise;
  readonly root: Locator;
  readonly check: Locator;
  readonly told: Locator;

  constructor(page: Page, plan: Exercise) {
    this.plan = plan;
    this.root = page.getByRole("region", { name: plan.ask });
    this.check = this.root.getByRole("button", { name: "Check" });
    this.told = this.root.getByRole("status");
  }

  option = (how: "right" | "wrong"): Locator =>
    this.root
      .getByRole("radio")
      .nth(this.plan.options.findIndex(({ right }) => (right ?? false) === (how === "right")));

  async answer(how: "right" | "wrong") {
    await this.option(how).check();
    await this.check.click();
    await expect(this.told).toContainText(how === "right" ? "Yes." : "Not so.");
  }
}
