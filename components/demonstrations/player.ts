import type { LiveLab } from "../lab/live-lab";
import { type Demonstration, storyOf } from "./demonstration";
import { hasComeTrue } from "./ends";
import { ReadingTime, timeToRead } from "./reading-time";

/**
 * Where a demonstration is: not begun, at the scene `at` of it, or at its end. It has ended well, `otherwise` than it
 * claims, or it could not be played. `done`: what the caption of the scene speaks of has happened.
 */
export type Progress = {
  at: number;
  done: boolean;
  is: "ready" | "playing" | "paused" | "told" | "otherwise" | "failed";
};

/** For how long one looks at what has happened before anything else is said, in milliseconds. */
const toLook = 2200;

/** Plays a demonstration in a lab, caption by caption, for an audience that may ask it to wait. */
export class Player {
  #progress: Progress = { at: 0, done: false, is: "ready" };
  #listeners = new Set<() => void>();
  #time = new ReadingTime();
  #isBeginning = false;

  constructor(
    readonly lab: LiveLab,
    readonly plan: Demonstration,
  ) {}

  readonly progress = () => this.#progress;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Plays, or goes on after a pause; from the beginning where it had come to its end. */
  readonly play = () => {
    if (this.#progress.is !== "paused") return this.#begin("playing");
    this.#show({ is: "playing" });
    this.#time.goOn();
  };

  readonly pause = () => {
    if (this.#progress.is !== "playing") return;
    this.#time.stop();
    this.#show({ is: "paused" });
  };

  /** Lets the next thing happen now, a caption or what it speaks of. After it the demonstration waits. */
  readonly step = () => {
    this.pause();
    return this.#progress.is === "paused" ? this.#time.cutShort() : this.#begin("paused");
  };

  /** Nobody looks any more: nothing more happens. */
  readonly leave = () => this.#time.stop();

  async #begin(is: "playing" | "paused") {
    if (this.#isBeginning || this.#progress.is === "playing") return;
    this.#isBeginning = true;
    const runs = (await this.#cleanLab()) ? await this.#playAll(is) : null;
    this.#isBeginning = false;
    this.#show({ is: runs === null ? "failed" : hasComeTrue(this.plan, runs) ? "told" : "otherwise" });
  }

  async #playAll(is: "playing" | "paused") {
    if (is === "paused") this.#time.stop();
    else this.#time.goOn();
    const begin = () => {
      // It may begin once more, in another lab; whoever has paused it since is not taken on.
      const how = this.#isBeginning ? { is } : {};
      this.#isBeginning = false;
      return this.#read({ at: 0, ...how });
    };
    return this.lab.play(storyOf(this.plan), { begin, pause: () => this.#look() }).catch(failed);
  }

  /** A lab in which nothing was done. Resolves to whether there is one. */
  async #cleanLab(): Promise<boolean> {
    await this.lab.start();
    const { model } = this.lab.view.shown();
    return model !== null && (model.did === undefined || (await this.lab.actions.startOver()));
  }

  /** Shows the caption of a scene, and gives time to read it. */
  #read(progress: Partial<Progress>) {
    this.#show({ ...progress, done: false });
    return this.#time.pass(timeToRead(this.plan.scenes[this.#progress.at]?.says ?? ""));
  }

  /** Gives time for what has happened, and goes on to the next caption if there is one. */
  async #look() {
    this.#show({ done: true });
    await this.#time.pass(toLook);
    const at = this.#progress.at + 1;
    if (at < this.plan.scenes.length) await this.#read({ at });
  }

  #show(change: Partial<Progress>) {
    this.#progress = { ...this.#progress, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function failed(error: unknown) {
  reportError(error);
  return null;
}
