import type { MechanismId } from "@/lib/mechanisms";
import type { Happening } from "@/lib/stories/happening";
import { playActs } from "@/lib/stories/play";
import type { Story } from "@/lib/stories/story";
import { type Actions, actionsOn } from "../lab/actions";
import { NotDone, pageStage } from "../lab/page-stage";
import { View } from "../lab/view";
import { labKeptAs } from "./keys";
import { oneAtATime } from "./one-at-a-time";

/** Who follows a play: he is told all that has happened at each site, and may ask for time between two acts. */
type Spectator = { tell: (runs: Happening[][]) => void; pause: () => Promise<unknown> };

/** The lab of one chapter: its own, kept on this device apart from all others. */
export class LiveLab {
  readonly view: View;
  readonly actions: Actions;
  readonly #oneAtATime: ReturnType<typeof oneAtATime>;
  #started: Promise<void> | undefined;

  constructor(chapter: string, ids: MechanismId[]) {
    const keptAs = labKeptAs(chapter);
    this.view = new View({}, { keptAs, idsOf: () => ids });
    this.actions = actionsOn(this.view);
    this.#oneAtATime = oneAtATime(keptAs);
  }

  /** Finds the chapter's lab or starts one; again, should that have failed. */
  start(): Promise<void> {
    this.#started ??= this.actions.start().then(async () => {
      if (this.#isLost) await this.#renew();
      if (this.view.shown().trouble) this.#started = undefined;
    });
    return this.#started;
  }

  /**
   * Plays a story while nothing else is played here. Resolves to what happened at each of its sites, or to null when
   * something went wrong, which the view tells. In a lab that was forgotten it begins anew in another.
   */
  readonly play = async (story: Story, spectator: Spectator): Promise<Happening[][] | null> => {
    await this.start();
    return this.#oneAtATime(async () => {
      this.view.show({ isPlaying: true });
      try {
        const runs = await this.#attempt(story, spectator);
        if (runs || !this.#isLost) return runs;
        await this.#renew();
        return await this.#attempt(story, spectator);
      } finally {
        this.view.show({ isPlaying: false });
      }
    });
  };

  async #attempt(story: Story, { tell, pause }: Spectator): Promise<Happening[][] | null> {
    if (this.view.shown().model === null) return null;
    const stage = pageStage(this, [...story.mechanisms]);
    let runs: Happening[][] = story.mechanisms.map(() => []);
    const witness = (id: MechanismId, happening: Happening) => {
      runs = runs.map((run, at) => (story.mechanisms[at] === id ? [...run, happening] : run));
      tell(runs);
    };
    let stopWatching = () => {};
    try {
      await stage.prepare(story.limits ?? {});
      stopWatching = this.view.watch(witness);
      await playActs(story.acts, stage, pause);
      return runs;
    } catch (error) {
      if (error instanceof NotDone) return null;
      throw error;
    } finally {
      stopWatching();
    }
  }

  /** The server does not know this lab any more, or does not know this browser as its owner. */
  get #isLost() {
    return [403, 404].includes(this.view.shown().trouble?.status ?? 0);
  }

  async #renew() {
    if (await this.actions.startOver()) this.view.show({ isRenewed: true });
  }
}
