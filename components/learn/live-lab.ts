import type { MechanismId } from "@/lib/mechanisms";
import type { Happening } from "@/lib/stories/happening";
import { perform } from "@/lib/stories/stage";
import type { Story } from "@/lib/stories/story";
import { type Actions, actionsOn } from "../lab/actions";
import { View } from "../lab/view";
import { labKeptAs } from "./keys";
import { pageStage } from "./page-stage";

/** The lab of one chapter: its own, kept on this device apart from all others. */
export class LiveLab {
  readonly view: View;
  readonly actions: Actions;
  #started: Promise<void> | undefined;
  /** The lab that this device was in had been forgotten, so that this is another one. */
  renewed = false;

  constructor(chapter: string, ids: MechanismId[]) {
    this.view = new View({}, { keptAs: labKeptAs(chapter), idsOf: () => ids });
    this.actions = actionsOn(this.view);
  }

  /** Finds the chapter's lab or starts one, once. */
  start(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  async #start() {
    await this.actions.start();
    if (this.view.shown().trouble?.forgotten) await this.renew();
    if (this.view.shown().trouble) this.#started = undefined;
  }

  async renew() {
    await this.actions.startOver();
    this.renewed = true;
  }

  /**
   * Plays a story at each of the mechanisms, act by act, and tells what happens as it does. Resolves to the happenings of
   * each, or to null when something went wrong, which the view tells.
   */
  async play(
    { mechanisms, limits = {}, acts }: Omit<Story, "mechanism"> & { mechanisms: readonly MechanismId[] },
    { tell, pause }: { tell: (runs: Happening[][]) => void; pause: () => Promise<unknown> },
  ): Promise<Happening[][] | null> {
    await this.start();
    const stage = pageStage(this, [...mechanisms]);
    await stage.limit(limits);
    let runs: Happening[][] = mechanisms.map(() => []);
    const stopWatching = this.view.watch((id, happening) => {
      runs = runs.map((run, at) => (mechanisms[at] === id ? [...run, happening] : run));
      tell(runs);
    });
    try {
      for (const act of acts) {
        if (this.view.shown().trouble) return null;
        await perform(stage, act);
        await pause();
      }
      return this.view.shown().trouble ? null : runs;
    } finally {
      stopWatching();
    }
  }
}
