import { randomBytes } from "node:crypto";
import { anatomy } from "@/lib/anatomy";
import type { EditId } from "@/lib/anatomy/anatomy";
import { type Browser, sitePath } from "@/lib/lab/browsers";
import { applyChange, type LabChange } from "@/lib/lab/change-request";
import { labNow } from "@/lib/lab/clock";
import { type Backend, changeLab, createLab, openLab } from "@/lib/lab/lab";
import { type OperatorAct, operate } from "@/lib/lab/operator";
import { droppedPaths } from "@/lib/lab/state";
import { Visitor } from "@/lib/lab/visitor";
import type { MechanismId } from "@/lib/mechanisms";
import { memoryStore } from "@/lib/store/memory";
import { type Happened, type Happening, type Loot, maxAgeOf } from "./happening";
import { play, type Stage } from "./play";
import type { SiteLimits, Story } from "./story";

/**
 * Lets a story happen in this process, in a lab of its own that is thrown away: what the pictures of a page show that
 * nobody has played yet, and what tests hold its claims to. The code that decides is the one that answers over HTTP.
 * Resolves to what happened at each of its sites, in their order.
 */
export async function rehearse(story: Story): Promise<Happening[][]> {
  const backend: Backend = { store: memoryStore(), secret: randomBytes(32).toString("base64url") };
  const { id } = await createLab(backend);
  const sites = story.mechanisms.map((mechanism) => new RehearsedSite(backend, id, mechanism));
  await play(story, new Rehearsal(backend, id, sites));
  return sites.map(({ happenings }) => happenings);
}

class Rehearsal implements Stage {
  constructor(
    readonly backend: Backend,
    readonly id: string,
    readonly sites: RehearsedSite[],
  ) {}

  prepare = (limits: SiteLimits) => this.#change(limits);
  signIn = () => this.#each((site) => site.signIn());
  logOut = () => this.#each((site) => site.logOut());
  capture = () => this.#each((site) => site.capture());
  replay = () => this.#each((site) => site.open("attacker"));
  edit = (edit: EditId) => this.#each((site) => site.edit(edit));
  operate = (act: OperatorAct) => this.#each((site) => site.operate(act));

  async setLifetime(seconds: number) {
    await this.#change({ lifetimeSeconds: seconds as SiteLimits["lifetimeSeconds"] });
    await this.#each((site) => site.note({ what: "set-lifetime", seconds }));
  }

  async wait(seconds: number) {
    await this.#change({ advanceSeconds: seconds });
    await this.#each((site) => site.note({ what: "wait", seconds }));
    const dropped = await droppedPaths(this.backend, await openLab(this.backend, this.id));
    await this.#each((site) => site.drop(dropped));
  }

  async #change(change: LabChange) {
    await changeLab(this.backend, this.id, (lab) => applyChange(lab, change));
  }

  async #each(act: (site: RehearsedSite) => Promise<void>) {
    for (const site of this.sites) await act(site);
  }
}

/** One copy of the site, its three browsers, and what happened there. */
class RehearsedSite {
  readonly happenings: Happening[] = [];
  readonly #people: Record<Browser, Visitor>;
  #loot: Loot = "stolen";

  constructor(
    readonly backend: Backend,
    readonly lab: string,
    readonly mechanism: MechanismId,
  ) {
    const browser = (browser: Browser) => new Visitor(backend, { lab, browser, mechanism });
    this.#people = { alice: browser("alice"), bob: browser("bob"), attacker: browser("attacker") };
  }

  async signIn() {
    const { alice, bob } = this.#people;
    const signedIn = await alice.signIn();
    await bob.signIn();
    await this.note({ what: "sign-in", cookie: alice.cookie ?? "", maxAge: maxAgeOf(signedIn) });
  }

  async logOut() {
    const { deed } = await this.#people.alice.logOut();
    await this.note({ what: "log-out", everywhere: false, deed });
    if (deed === "lifetime-cut") await this.open("bob");
  }

  async capture() {
    this.#loot = "stolen";
    this.#people.attacker.cookie = this.#people.alice.cookie;
    await this.note({ what: "capture" });
  }

  /** @throws when the format of the cookie does not offer the edit */
  async edit(id: EditId) {
    const { attacker } = this.#people;
    const from = attacker.cookie ?? "";
    const edit = anatomy[this.mechanism].edits.find((edit) => edit.id === id);
    if (!edit) throw new Error(`a cookie of ${this.mechanism} has no edit "${id}"`);
    this.#loot = "edited";
    attacker.cookie = edit.of(from);
    await this.note({ what: "edit", edit: id, from, cookie: attacker.cookie });
  }

  async operate(act: OperatorAct) {
    await operate(this.backend, await this.#openLab(), this.mechanism, act);
    await this.note({ what: "operate", act });
    await this.open("bob");
  }

  /** Somebody comes to his account with what his browser holds. */
  async open(who: Browser) {
    const { cookie } = this.#people[who];
    const verdict = await this.#people[who].openAccount();
    const sent = cookie === undefined ? "nothing" : who === "attacker" ? this.#loot : "own";
    await this.note({ what: "visit", who, sent, verdict });
    if (who === "attacker" && verdict.renewed) this.#loot = "renewed";
  }

  /** Lets the browsers delete the cookies that lie at these paths. */
  async drop(paths: string[]) {
    for (const who of ["alice", "bob"] as const) {
      const isDropped = paths.includes(sitePath(this.lab, who, this.mechanism));
      if (!isDropped || this.#people[who].cookie === undefined) continue;
      this.#people[who].cookie = undefined;
      if (who === "alice") await this.note({ what: "drop" });
    }
  }

  async note(happened: Happened) {
    this.happenings.push({ at: labNow(await this.#openLab()), ...happened });
  }

  #openLab = () => openLab(this.backend, this.lab);
}
