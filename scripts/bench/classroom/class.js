import { setTimeout as wait } from "node:timers/promises";
import { Board } from "./board.js";
import { Figures } from "./figures.js";
import { Learner } from "./learner.js";
import { mechanisms } from "./lesson.js";

/** How many join at once. The bench is not of joining. */
const atOnce = 20;

/** A class in a room of its own: learners who act, and a teacher with the board open. */
export class Class {
  figures = new Figures();
  code = "";
  isOver = false;
  mechanisms = mechanisms;
  board;

  /** @param {number} port */
  constructor(port) {
    this.port = port;
    this.board = new Board(this);
  }

  /**
   * Opens the room and lets learners join. Resolves to how long that took, in seconds.
   * @param {number} size
   */
  async gather(size) {
    this.code = await this.board.open(mechanisms);
    if (!this.code) throw new Error(`The room was not opened: ${this.figures.messages.join("; ")}`);
    this.learners = Array.from({ length: size }, () => new Learner(this));
    const began = performance.now();
    const coming = this.learners.entries();
    const join = async () => {
      for (const [at, learner] of coming) await learner.join(`Learner ${at + 1}`);
    };
    await Promise.all(Array.from({ length: atOnce }, join));
    return (performance.now() - began) / 1000;
  }

  /**
   * Lets all take part, and tells when what is measured begins and ends.
   * @param {{ warmUp: number, seconds: number, begin: () => void, end: () => void }} times in seconds
   */
  async takePart({ warmUp, seconds, begin, end }) {
    const leaving = new AbortController();
    const led = this.board.lead(leaving.signal);
    const left = Promise.all(this.learners.map((learner) => learner.takePart()));
    await wait(warmUp * 1000);
    this.figures.begin();
    begin();
    await wait(seconds * 1000);
    this.figures.end();
    end();
    this.isOver = true;
    await left;
    leaving.abort();
    await led;
    if (this.board.missing > 0) this.figures.failed(`${this.board.missing} outcomes never came to the board`);
  }
}
