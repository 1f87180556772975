import { randomBytes } from "node:crypto";
import { anatomy } from "@/lib/anatomy";
import type { Browser } from "@/lib/lab/browsers";
import { applyChange, type LabChange } from "@/lib/lab/change-request";
import { labNow } from "@/lib/lab/clock";
import { forge } from "@/lib/lab/insider";
import { type Backend, changeLab, createLab, type Lab, openLab } from "@/lib/lab/lab";
import { operate } from "@/lib/lab/operator";
import { knownMechanism } from "@/lib/lab/visit";
import { Visitor } from "@/lib/lab/visitor";
import type { MechanismId } from "@/lib/mechanisms";
import { memoryStore } from "@/lib/store/memory";
import { type Happened, type Happening, type Loot, maxAgeOf } from "./happening";
import { perform, type Stage } from "./stage";
import type { Story } from "./story";

/**
 * Lets a story happen in this process, in a lab of its own that is thrown away: what the pictures of a page show that
 * nobody has played yet, and what tests hold its claims to. The code that decides is the one that answers over HTTP.
 */
export async function rehearse({ mechanism, limits = {}, acts }: Story): Promise<Happening[]> {
  const backend: Backend = { store: memoryStore(), secret: randomBytes(32).toString("base64url") };
  const rehearsal = new Rehearsal(backend, await createLab(backend), mechanism);
  await rehearsal.limit(limits);
  for (const act of acts) await perform(rehearsal, act);
  return rehearsal.happenings;
}

class Rehearsal implements Stage {
  readonly happenings: Happening[] = [];
  readonly #people: Record<Browser, Visitor>;
  #loot: Loot = "stolen";
  #keptUntil = Number.POSITIVE_INFINITY;

  constructor(
    readonly backend: Backend,
    private lab: Lab,
    readonly mechanism: MechanismId,
  ) {
    const browser = (browser: Browser) => new Visitor(backend, { lab: lab.id, browser, mechanism });
    this.#people = { alice: browser("alice"), bob: browser("bob"), attacker: browser("attacker") };
  }

  limit = (change: LabChange) => this.#change(change);

  async signIn() {
    const { alice, bob } = this.#people;
    const signedIn = await alice.signIn();
    await bob.signIn();
    this.#keptUntil = Date.parse(signedIn.expiresAt);
    this.#note({ what: "sign-in", cookie: alice.cookie ?? "", maxAge: maxAgeOf(signedIn) });
  }

  visit = () => this.#open("alice");
  replay = () => this.#open("attacker");
  bobReturns = () => this.#open("bob");

  async logOut(everywhere: boolean) {
    const { alice } = this.#people;
    const { deed } = await (everywhere ? alice.logOutEverywhere() : alice.logOut());
    this.#note({ what: "log-out", everywhere, deed });
    if (deed === "lifetime-cut") await this.bobReturns();
  }

  async capture() {
    this.#loot = "stolen";
    this.#people.attacker.cookie = this.#people.alice.cookie;
    this.#note({ what: "capture" });
  }

  async edit(id: Parameters<Stage["edit"]>[0]) {
    const { attacker } = this.#people;
    const from = attacker.cookie ?? "";
    const edit = anatomy[this.mechanism].edits.find((edit) => edit.id === id);
    if (!edit) throw new Error(`a cookie of ${this.mechanism} has no edit "${id}"`);
    this.#loot = "edited";
    attacker.cookie = edit.of(from);
    this.#note({ what: "edit", edit: id, from, cookie: attacker.cookie });
  }

  async forge() {
    const { cookie } = await forge(this.backend, await this.#opened(), knownMechanism(this.mechanism));
    this.#loot = "forged";
    this.#people.attacker.cookie = cookie;
    this.#note({ what: "forge", cookie });
  }

  async operate(act: Parameters<Stage["operate"]>[0]) {
    await operate(this.backend, await this.#opened(), this.mechanism, act);
    this.#note({ what: "operate", act });
    await this.bobReturns();
  }

  async wait(seconds: number) {
    const { alice, bob } = this.#people;
    this.#note({ what: "wait", seconds });
    await this.#change({ advanceSeconds: seconds });
    if (!alice.cookie || labNow(this.lab) < this.#keptUntil) return;
    alice.cookie = undefined;
    bob.cookie = undefined;
    this.#note({ what: "drop" });
  }

  async #open(who: Browser) {
    const { cookie } = this.#people[who];
    const verdict = await this.#people[who].openAccount();
    const sent = cookie === undefined ? "nothing" : who === "attacker" ? this.#loot : "own";
    this.#note({ what: "visit", who, sent, verdict });
  }

  async #change(change: LabChange) {
    this.lab = await changeLab(this.backend, this.lab.id, (lab) => applyChange(lab, change));
  }

  #opened = () => openLab(this.backend, this.lab.id);

  #note(happened: Happened) {
    this.happenings.push({ at: labNow(this.lab), ...happened });
  }
}
