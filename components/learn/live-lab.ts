import type { MechanismId } from "@/lib/mechanisms";
import type { Happening } from "@/lib/stories/happening";
import { perform } from "@/lib/stories/stage";
import { type Actions, actionsOn } from "../lab/actions";
import { View } from "../lab/view";
import type { Experiment } from "./chapter";
import { labKeptAs } from "./keys";
import { pageStage } from "./page-stage";

/** Who follows a play: he is told all that has happened at each mechanism, and may ask for time between two acts. */
type Spectator = { tell: (runs: Happening[][]) => void; pause: () => Promise<unknown> };

/** The lab of one chapter: its own, kept on this device apart from all others. */
export class LiveLab {
  readonly view: View;
  readonly actions: Actions;
  /** The lab that this device was in had been forgotten, so that this is another one. */
  renewed = false;
  #started: Promise<void> | undefined;

  constructor(chapter: string, ids: MechanismId[]) {
    this.view = new View({}, { keptAs: labKeptAs(chapter), idsOf: () => ids });
    this.actions = actionsOn(this.view);
  }

  /** Finds the chapter's lab or starts one; again, should that have failed. */
  start(): Promise<void> {
    this.#started ??= this.actions.start().then(async () => {
      if (this.#isForgotten) await this.#renew();
      if (this.view.shown().trouble) this.#started = undefined;
    });
    return this.#started;
  }

  /**
   * Plays a story at each of its mechanisms, act by act. Resolves to the happenings at each, or to null when something
   * went wrong, which the view tells. In a lab that was forgotten it begins anew in another.
   */
  async play(story: Pick<Experiment, "mechanisms" | "limits" | "acts">, spectator: Spectator) {
    await this.start();
    const runs = await this.#attempt(story, spectator);
    if (runs || !this.#isForgotten) return runs;
    await this.#renew();
    return this.#attempt(story, spectator);
  }

  async #attempt(
    { mechanisms, limits = {}, acts }: Parameters<LiveLab["play"]>[0],
    { tell, pause }: Spectator,
  ): Promise<Happening[][] | null> {
    if (this.view.shown().model === null) return null;
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

  get #isForgotten() {
    return this.view.shown().trouble?.forgotten ?? false;
  }

  async #renew() {
    await this.actions.startOver();
    this.renewed = true;
  }
}
