import type { Locator, Page } from "playwright/test";
import { mechanismWords } from "@/components/words";
import type { MechanismId } from "@/lib/mechanisms";

/** One copy of the site on the page: what a person finds in its column and can do there. */
export class Column {
  readonly root: Locator;
  readonly alice: Locator;
  readonly server: Locator;
  readonly attacker: Locator;
  readonly operator: Locator;
  readonly verdict: Locator;

  constructor(page: Page, id: MechanismId) {
    this.root = page.getByRole("article", { name: mechanismWords[id].name });
    this.alice = this.root.getByRole("region", { name: "Alice’s browser" });
    this.server = this.root.getByRole("region", { name: "What the server checks" });
    this.attacker = this.root.getByRole("region", { name: "Attacker’s browser" });
    this.operator = this.root.getByRole("region", { name: "The operator, and Bob" });
    this.verdict = this.attacker.getByRole("group", { name: "Verdict" });
  }

  signIn = () => this.alice.getByRole("button", { name: "Sign in" }).click();
  visitAccount = () => this.alice.getByRole("button", { name: "Visit account" }).click();
  logOut = () => this.alice.getByRole("button", { name: "Log out", exact: true }).click();
  logOutEverywhere = () => this.alice.getByRole("button", { name: "Log out everywhere" }).click();
  captureCookie = () => this.attacker.getByRole("button", { name: "Capture" }).click();
  editCookie = () => this.attacker.getByRole("button", { name: "Edit first" }).click();
  replay = () => this.attacker.getByRole("button", { name: "Replay" }).click();
  rotateKey = () => this.operator.getByRole("button", { name: "Rotate the key" }).click();
  flushStore = () => this.operator.getByRole("button", { name: "Flush the store" }).click();
}
