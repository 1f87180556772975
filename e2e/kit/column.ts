import type { Locator, Page } from "playwright/test";
import { gatesOf, mechanismWords, operatorWords } from "@/components/words";
import type { OperatorAct } from "@/lib/lab/operator";
import type { MechanismId } from "@/lib/mechanisms";
import type { Question } from "@/lib/verdict";

/** One copy of the site on the page: what a person finds in its column and can do there. */
export class Column {
  readonly id: MechanismId;
  readonly root: Locator;
  readonly alice: Locator;
  readonly server: Locator;
  readonly attacker: Locator;
  readonly operator: Locator;
  readonly verdict: Locator;
  /** What stands under "Request and response", which has to be opened first. */
  readonly exchange: Locator;
  readonly #page: Page;

  constructor(page: Page, id: MechanismId) {
    this.#page = page;
    this.id = id;
    this.root = page.getByRole("article", { name: mechanismWords[id].name });
    this.alice = this.root.getByRole("group", { name: "Alice’s browser" });
    this.server = this.root.getByRole("group", { name: "What the server checks" });
    this.attacker = this.root.getByRole("group", { name: "Attacker’s browser" });
    this.operator = this.root.getByRole("group", { name: "The operator, and Bob" });
    this.verdict = this.attacker.getByRole("group", { name: "Verdict" });
    this.exchange = this.root
      .getByRole("group")
      .filter({ has: page.getByText("Request and response", { exact: true }) });
  }

  /** The gate at which the server asks `question`, or the gap where it would. */
  gate(question: Question): Locator {
    const index = gatesOf(this.id).findIndex((gate) => gate.question === question);
    return this.server.getByRole("listitem").nth(index);
  }

  /** What one part of the stolen cookie says to somebody without a key. */
  says = (part: "payload" | "signed at" | "signature" | "session id"): Locator =>
    this.attacker.getByRole("term").filter({ hasText: part }).locator("xpath=following-sibling::dd[1]");

  signIn = () => this.alice.getByRole("button", { name: "Sign in" }).click();
  visitAccount = () => this.alice.getByRole("button", { name: "Visit account" }).click();
  logOut = () => this.alice.getByRole("button", { name: "Log out", exact: true }).click();
  logOutEverywhere = () => this.alice.getByRole("button", { name: "Log out everywhere" }).click();
  captureCookie = () => this.attacker.getByRole("button", { name: "Capture" }).click();
  editCookie = () => this.attacker.getByRole("button", { name: "Edit first" }).click();
  replay = () => this.attacker.getByRole("button", { name: "Replay" }).click();
  copyAsCurl = () => this.attacker.getByRole("button", { name: "Copy as cURL" }).click();
  operate = (act: OperatorAct) =>
    this.operator.getByRole("button", { name: operatorWords[act].name }).click();
  openExchange = () => this.exchange.getByText("Request and response", { exact: true }).click();

  /** Opens the site itself in a new tab, as Alice or the attacker sees it. */
  async openSite(browser: "alice" | "attacker"): Promise<Page> {
    const tab = this.#page.waitForEvent("popup");
    await this[browser].getByRole("link", { name: "Open the site" }).click();
    return tab;
  }
}
