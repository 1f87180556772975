import type { MechanismId } from "@/lib/mechanisms";
import type { Happening } from "@/lib/stories/happening";
import { playActs } from "@/lib/stories/play";
import type { Story } from "@/lib/stories/story";
import { type Actions, actionsOn } from "./actions";
import { deleteOnLeaving } from "./api";
import { oneAtATime } from "./one-at-a-time";
import { NotDone, pageStage } from "./page-stage";
import { type Frame, View } from "./view";

/**
 * Who follows a play: he may ask for time before its first act, which may come once more in another lab, and after each;
 * and he is told all that has happened at each site.
 */
type Spectator = {
  begin?: () => Promise<unknown>;
  tell?: (runs: Happening[][]) => void;
  pause: () => Promise<unknown>;
};

/** A lab in which stories are played: its own, apart from all others. */
export class LiveLab {
  readonly view: View;
  readonly actions: Actions;
  readonly #oneAtATime: ReturnType<typeof oneAtATime>;
  #started: Promise<void> | undefined;

  /** `realTimeCounts`: what passes while a story is played is a part of what it waits for. */
  constructor(
    frame: Frame,
    readonly realTimeCounts = true,
  ) {
    this.view = new View({}, frame);
    this.actions = actionsOn(this.view);
    this.#oneAtATime = oneAtATime(frame.keptAs);
  }

  /** Finds the lab that this device keeps or starts one; again, should that have failed. */
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

  /** Leaves nothing of it, neither on the server nor in the browser, not even where the page is being closed. */
  forget() {
    const { model } = this.view.shown();
    if (model) deleteOnLeaving(model.state.lab);
  }

  async #attempt(story: Story, { begin, tell, pause }: Spectator): Promise<Happening[][] | null> {
    if (this.view.shown().model === null) return null;
    const stage = pageStage(this, [...story.mechanisms], this);
    let runs: Happening[][] = story.mechanisms.map(() => []);
    const witness = (id: MechanismId, happening: Happening) => {
      runs = runs.map((run, at) => (story.mechanisms[at] === id ? [...run, happening] : run));
      tell?.(runs);
    };
    let stopWatching = () => {};
    try {
      await stage.prepare(story.limits ?? {});
      await begin?.();
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
