import { expect, type Locator, type Page } from "playwright/test";
import { gatesOf, mechanismWords } from "@/components/words/mechanisms";
import { editWords } from "@/components/words/scenarios";
import { operatorWords } from "@/components/words/server";
import type { EditId } from "@/lib/anatomy/anatomy";
import type { OperatorAct } from "@/lib/lab/operator";
import type { MechanismId } from "@/lib/mechanisms";
import type { Question } from "@/lib/verdict";
import { press } from "./press";

/** One copy of the site on the page: what a person finds in its column and can do there. */
export class Column {
  readonly id: MechanismId;
  readonly root: Locator;
  readonly alice: Locator;
  readonly server: Locator;
  /** What the server holds: its records, and its key. */
  readonly inside: Locator;
  readonly attacker: Locator;
  readonly operator: Locator;
  /** The dialog that hands the stolen cookie to another device, once it is open. */
  readonly handover: Locator;
  readonly verdict: Locator;
  /** What stands under "Why?", which has to be opened first. */
  readonly why: Locator;
  /** What stands under "Request and response", which has to be opened first. */
  readonly exchange: Locator;
  readonly #page: Page;

  constructor(page: Page, id: MechanismId) {
    this.#page = page;
    this.id = id;
    this.root = page.getByRole("article", { name: mechanismWords[id].name });
    this.alice = this.root.getByRole("group", { name: "Alice’s browser" });
    this.server = this.root.getByRole("group", { name: "What the server checks" });
    this.inside = this.root.getByRole("group", { name: "What the server holds" });
    this.attacker = this.root.getByRole("group", { name: "Attacker’s browser" });
    this.handover = this.attacker.getByRole("dialog");
    this.operator = this.root.getByRole("group", { name: "The operator, and Bob" });
    this.verdict = this.attacker.getByRole("group", { name: "Verdict" });
    this.why = this.verdict.getByRole("group");
    this.exchange = this.root
      .getByRole("group")
      .filter({ has: page.getByText("Request and response", { exact: true }) });
  }

  /** The gate at which the server asks `question`, or the gap where it would. */
  gate(question: Question): Locator {
    const index = gatesOf(this.id).findIndex((gate) => gate.question === question);
    return this.server.getByRole("listitem").nth(index);
  }

  /** What the store keeps of a user's session: its key, what it says, and how long it will be there. */
  record = (user: string): Locator =>
    this.inside.getByRole("listitem").filter({ hasText: `"user":"${user}"` });

  /** The keys of the server, once they have leaked; the one that signs comes first. */
  get keys(): Locator {
    return this.inside.getByRole("definition");
  }

  get storeAway(): Locator {
    return this.inside.getByText(/^store away, /);
  }

  /** What one part of the stolen cookie says to somebody without a key. */
  says = (part: string): Locator =>
    this.attacker
      .getByRole("term")
      .filter({ hasText: new RegExp(`^${part}$`) })
      .locator("xpath=following-sibling::dd[1]");

  /** The stolen cookie's text. */
  get cookie(): Locator {
    return this.parts.first().locator("xpath=..");
  }

  /** The parts of the stolen cookie that mean something, and can be pointed at. */
  get parts(): Locator {
    return this.attacker.getByRole("button", { name: /: / });
  }

  signIn = () => press(this.alice.getByRole("button", { name: "Sign in" }));
  visitAccount = () => press(this.alice.getByRole("button", { name: "Visit account" }));
  logOut = () => press(this.alice.getByRole("button", { name: "Log out", exact: true }));
  logOutEverywhere = () => press(this.alice.getByRole("button", { name: "Log out everywhere" }));
  captureCookie = () => press(this.attacker.getByRole("button", { name: "Capture" }));
  editCookie = (edit: EditId) => press(this.attacker.getByRole("button", { name: editWords[edit] }));
  leakKey = () => press(this.inside.getByRole("button", { name: /Leak the key|Forge without a key/ }));
  forge = () => press(this.attacker.getByRole("button", { name: "Forge for admin" }));
  replay = () => press(this.attacker.getByRole("button", { name: "Replay" }));
  /** The replay as a command for a terminal. The browser has to allow the clipboard. */
  async curl(): Promise<string> {
    await this.copyAsCurl();
    await expect(this.attacker.getByRole("button", { name: "Copied" })).toBeVisible();
    return this.#page.evaluate(() => navigator.clipboard.readText());
  }
  /** Opens the dialog for another device, and reads its link. */
  async anotherDevice(): Promise<string> {
    await press(this.attacker.getByRole("button", { name: "Another device" }));
    return (await this.handover.getByRole("link", { name: "/attacker#" }).textContent()) ?? "";
  }
  copyAsCurl = () => press(this.attacker.getByRole("button", { name: "Copy as cURL" }));
  operate = (act: OperatorAct) =>
    press(this.inside.or(this.operator).getByRole("button", { name: operatorWords[act].name, exact: true }));
  letBobComeBack = () => press(this.operator.getByRole("button", { name: "Let Bob come back" }));
  openWhy = () => this.verdict.getByText("Why?", { exact: true }).click();
  openExchange = () => this.exchange.getByText("Request and response", { exact: true }).click();

  /** Opens the site itself in a new tab, as Alice or the attacker sees it. */
  async openSite(browser: "alice" | "attacker"): Promise<Page> {
    const tab = this.#page.waitForEvent("popup");
    await this[browser].getByRole("link", { name: "Open the site" }).click();
    return tab;
  }
}
