import { setTimeout as wait } from "node:timers/promises";
import { Browser } from "./browser.js";
import { acts, cellOf, cells } from "./lesson.js";

/** How often a learner does something, in milliseconds. */
const pace = 3000;
/** How often his page looks at what the teacher has set, and tells that it is there, as `class-room.ts` has it. */
const followPace = () => 3000 + Math.random() * 500;
const heartbeat = 45_000;

/** A learner with his page open. */
export class Learner {
  #lab = "";
  #id = "";
  #telling = Promise.resolve();
  #told = { what: "{}", at: 0 };
  /** @type {Record<string, "in" | "out">} */
  #said = {};

  /** @param {import("./class.js").Class} group */
  constructor(group) {
    this.group = group;
    this.browser = new Browser(group.port, group.figures);
    this.room = `/api/rooms/${group.code}`;
  }

  /**
   * What the page sends from opening the room's address to the lab that is ready.
   * @param {string} nickname
   */
  async join(nickname) {
    const ask = (path, asked) => this.browser.ask(path, { kind: "join", ...asked });
    await ask(this.room, {});
    await ask(`${this.room}/me`, { method: "POST", expected: [403] });
    await ask(`${this.room}/learners`, { method: "POST", body: { nickname }, expected: [201] });
    const taken = await ask(`${this.room}/me`, { method: "POST", read: true });
    if (!taken) return;
    this.#lab = taken.state.lab;
    this.#id = taken.id;
    await Promise.all(this.group.mechanisms.map((id) => ask(`/api/labs/${this.#lab}/${id}/server`, {})));
  }

  /** Acts, and lets the page follow the class, until the class is over. */
  async takePart() {
    if (this.#lab) await Promise.all([this.#act(), this.#follow()]);
    this.browser.close();
  }

  /** One act after the other, each at its time or, where the one before took longer, at once. */
  async #act() {
    let due = performance.now() + Math.random() * pace;
    for (let at = 0; !this.group.isOver; at++) {
      await wait(Math.max(0, due - performance.now()));
      if (this.group.isOver) return;
      const { mechanism, act } = acts[at % acts.length];
      // He says what he expects before he sees it, once for each cell.
      if (at % 4 === 0) this.#said[cells[(at / 4) % cells.length]] ??= Math.random() < 0.5 ? "in" : "out";
      this.#tell();
      await act({ browser: this.browser, lab: this.#lab, mechanism }, ({ scenario, accepted }) =>
        this.group.board.expect(this.#id, cellOf(mechanism, scenario), accepted),
      );
      due += pace;
    }
  }

  async #follow() {
    await wait(Math.random() * followPace());
    while (!this.group.isOver) {
      await this.browser.ask(this.room, { kind: "follow" });
      await this.#tell();
      await wait(followPace());
    }
  }

  /** As soon as what he expects has changed, one after the other. */
  #tell() {
    this.#telling = this.#telling.then(() => this.#tellNow());
    return this.#telling;
  }

  async #tellNow() {
    const what = JSON.stringify(this.#said);
    if (what === this.#told.what && Date.now() - this.#told.at < heartbeat) return;
    const body = { ...this.#said };
    const path = `${this.room}/me/predictions`;
    await this.browser.ask(path, { kind: "follow", method: "PUT", body, expected: [204] });
    this.#told = { what, at: Date.now() };
  }
}
