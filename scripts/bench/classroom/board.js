import { setTimeout as wait } from "node:timers/promises";
import { Browser } from "./browser.js";

/** How long the board waits before it is brought up to date again, in milliseconds, as `board-store.ts` has it. */
const pace = 1300;

/** What a teacher leads: guided, on the three defaults, with sessions of 30 days so that nothing ends by itself. */
const plan = { title: "Bench", lifetimeSeconds: 30 * 24 * 60 * 60, guided: true, predictions: true };

/** The teacher with the board open: asks for what has changed, and sees how long outcomes take to get there. */
export class Board {
  #version = 0;
  /**
   * Outcomes that were answered and not yet shown: when, and whether that was while it was measured.
   * @type {Map<string, { at: number, counts: boolean }>}
   */
  #expected = new Map();
  /** @type {Map<string, boolean>} */
  #shown = new Map();

  /** @param {import("./class.js").Class} group */
  constructor(group) {
    this.group = group;
    this.browser = new Browser(group.port, group.figures);
  }

  /** Opens a room. Resolves to its code, or to undefined when it was refused. */
  async open(mechanisms) {
    const asked = {
      kind: "join",
      method: "POST",
      body: { ...plan, mechanisms },
      expected: [201],
      read: true,
    };
    return (await this.browser.ask("/api/rooms", asked))?.code;
  }

  /** A replay was answered; the board is to show what came of it. */
  expect(learner, cell, accepted) {
    const key = `${learner} ${cell}`;
    if (this.#expected.has(key) || this.#shown.get(key) === accepted) return;
    this.#expected.set(key, { at: performance.now(), counts: this.group.figures.isMeasuring });
  }

  /**
   * Keeps the board open for as long as somebody is there, and looks at it once more.
   * @param {AbortSignal} left
   */
  async lead(left) {
    for (;;) {
      await this.#look();
      if (left.aborted) return this.browser.close();
      await wait(pace);
    }
  }

  async #look() {
    const path = `/api/rooms/${this.group.code}/board?since=${this.#version}`;
    const news = await this.browser.ask(path, { kind: "board", read: true });
    if (!news) return;
    this.#version = news.version;
    const now = performance.now();
    for (const { id, outcomes } of news.learners)
      for (const [cell, { accepted }] of Object.entries(outcomes)) this.#show(`${id} ${cell}`, accepted, now);
  }

  /** Outcomes that the board has not shown to the end. */
  get missing() {
    return this.#expected.size;
  }

  #show(key, accepted, now) {
    const answered = this.#expected.get(key);
    if (answered?.counts) this.group.figures.wasStale(now - answered.at);
    this.#expected.delete(key);
    this.#shown.set(key, accepted);
  }
}
