import type { LiveLab } from "../lab/live-lab";
import { type Demonstration, storyOf } from "./demonstration";
import { hasComeTrue } from "./ends";
import { ReadingTime, timeToRead } from "./reading-time";

/**
 * Where a demonstration is: not begun, at the scene `at` of it, or at its end. It has ended well, `otherwise` than it
 * claims since something else was done in its lab, or it could not be played.
 */
export type Progress = { at: number; is: "ready" | "playing" | "paused" | "told" | "otherwise" | "failed" };

/** For how long a last verdict is looked at before anything is said of it, in milliseconds. */
const toLook = 1800;

/** Plays a demonstration in a lab, caption by caption, for an audience that may ask it to wait. */
export class Player {
  #progress: Progress = { at: 0, is: "ready" };
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

  /** Lets the next thing happen now; after it the demonstration waits, unless it is playing. */
  readonly step = () => {
    const goesOn = this.#progress.is === "playing" || this.#progress.is === "paused";
    return goesOn ? this.#time.cutShort() : this.#begin("paused");
  };

  /** Nobody looks any more: nothing more happens. */
  readonly leave = () => this.#time.stop();

  async #begin(is: "playing" | "paused") {
    if (this.#isBeginning || this.#progress.is === "playing") return;
    this.#isBeginning = true;
    const isReady = await this.#cleanLab();
    this.#isBeginning = false;
    if (!isReady) return this.#show({ is: "failed" });
    if (is === "paused") this.#time.stop();
    else this.#time.goOn();
    const { lab, plan } = this;
    const spectator = {
      begin: () => this.#goTo({ at: 0, is }),
      pause: () => this.#goTo({ at: this.#progress.at + 1 }),
    };
    const runs = await lab.play(storyOf(plan), spectator).catch(failed);
    this.#show({ is: runs === null ? "failed" : hasComeTrue(plan, runs) ? "told" : "otherwise" });
  }

  /** A lab in which nothing was done. Resolves to whether there is one. */
  async #cleanLab(): Promise<boolean> {
    await this.lab.start();
    const { model } = this.lab.view.shown();
    return model !== null && (model.did === undefined || (await this.lab.actions.startOver()));
  }

  #goTo(progress: Partial<Progress>) {
    this.#show(progress);
    return this.#read();
  }

  /** Gives time for the caption that is shown; after the last scene, for what came of it. */
  #read() {
    const scene = this.plan.scenes[this.#progress.at];
    return this.#time.pass(scene ? timeToRead(scene.says) : toLook);
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
