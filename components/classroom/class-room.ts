import { heartbeat } from "@/lib/classroom/learner";
import { type RoomState, touchesOf } from "@/lib/classroom/room-state";
import type { TakenUp } from "@/lib/http/taken-up";
import { actionsOn } from "../lab/actions";
import { LabError } from "../lab/ask";
import { forget } from "../lab/model";
import { View } from "../lab/view";
import { Watched } from "../ui/watched";
import { newsOf, stepNews } from "../words/classroom";
import * as api from "./api";
import { Following } from "./following";
import { recalled, tellable } from "./told-predictions";

/**
 * What a learner's page shows of its class. `looking`: not known yet; `outside`: he has to join, and `trouble` says why
 * should he have been in; `over`: there is no such room, or no more, and `trouble` says why.
 */
export type ClassShown = {
  is: "looking" | "outside" | "inside" | "over";
  room: RoomState | null;
  me: Pick<TakenUp, "id" | "nickname"> | null;
  /** What goes wrong between the page and the class. What was seen stays. */
  trouble: LabError | null;
  /** What was done to this learner's lab last. `turn` tells a repetition from its like. */
  news: { text: string; turn: number };
};

/** How long a page waits before it looks again at what the teacher has set, in milliseconds. */
const pace = 3000;

/** A learner's place in a class: follows what the teacher sets, and tells the board what he expects. */
export class ClassRoom extends Watched<ClassShown> {
  readonly view: View;
  readonly actions: ReturnType<typeof actionsOn>;
  readonly #following = new Following(pace, () => this.#look());
  /** His place as it was taken up last. */
  #taken: TakenUp | null = null;
  /** The same, while it is still to be shown. */
  #fresh: TakenUp | null = null;
  #told = { what: "{}", at: Number.NEGATIVE_INFINITY };
  #telling: Promise<unknown> = Promise.resolve();

  constructor(
    readonly code: string,
    readonly keptAs: string,
  ) {
    super({ is: "looking", room: null, me: null, trouble: null, news: { text: "", turn: 0 } });
    const idsOf = () => this.shown().room?.mechanisms ?? [];
    const source = {
      open: async () => this.#show(this.#fresh ?? (await api.takeUp(code))),
      anew: async () => this.#show(await api.startOver(code)),
    };
    this.view = new View({}, { keptAs, source, idsOf });
    this.actions = actionsOn(this.view);
  }

  /** Begins to follow the class, until it is left. */
  enter() {
    this.#following.begin();
    const stopTelling = this.view.subscribe(() => void this.#tell().catch((error) => this.#fail(error)));
    return () => {
      this.#following.end();
      stopTelling();
    };
  }

  /** @throws {LabError} when the room does not take him */
  async join(nickname: string) {
    await api.joinRoom(this.code, nickname);
    this.show({ is: "looking", trouble: null });
    this.#following.begin();
  }

  /** Leaves the class: whoever has this browser next finds nothing of it here. Should it fail, the page says so. */
  readonly leave = async () => {
    try {
      await api.leaveRoom(this.code);
    } catch (error) {
      return this.#fail(error);
    }
    this.#following.end();
    forget(this.keptAs);
    location.reload();
  };

  /** Looks at what the teacher has set, and comes to where the class is. */
  async #look() {
    try {
      const { room: before } = this.shown();
      const room = await api.followRoom(this.code);
      this.show({ room, trouble: null });
      if (before && room.guided && before.step !== room.step) this.#tellNews(stepNews(room.step));
      if (this.shown().is === "looking") await this.#comeIn();
      else await this.#keepUp(room);
      await this.#tell();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Takes his place, if he has one, as it stands. */
  async #comeIn() {
    const taken = await api.takeUp(this.code);
    this.#fresh = taken;
    this.show({ is: "inside", me: taken });
    await this.actions.start();
    const { model } = this.view.shown();
    if (!model) return;
    this.view.change((model) => recalled(model, taken));
    if (taken.aheadSeconds === model.advanced) return;
    // The clock was moved while he was away.
    this.#fresh = taken;
    await this.actions.takeOver(() => taken.aheadSeconds);
  }

  /** Follows what the teacher has done to his lab, and gets another should it be no more. */
  async #keepUp(room: RoomState) {
    const before = this.#taken;
    if (!before) return;
    const leap = room.clockSeconds - before.followedSeconds;
    const isTouched = touchesOf(room, before.id) !== before.touched;
    // To take his place up again also makes this browser the owner of his lab again.
    const { trouble } = this.view.shown();
    const isLost = trouble?.forgotten || trouble?.status === 403;
    if (leap <= 0 && !isTouched && !isLost) return;
    const taken = await api.takeUp(this.code);
    this.#fresh = taken;
    if (!(await this.actions.takeOver(() => taken.aheadSeconds))) return;
    this.#tellNews(newsOf(before, taken, leap));
  }

  #tellNews(text: string) {
    if (text) this.show({ news: { text, turn: this.shown().news.turn + 1 } });
  }

  /** Tells the board what he expects as soon as that has changed, one after the other, and now and then that he is there. */
  #tell() {
    const turn = async () => {
      const { room, is } = this.shown();
      const { model } = this.view.shown();
      if (!room || !model || is !== "inside") return;
      const said = tellable(model, room);
      const what = JSON.stringify(said);
      if (what === this.#told.what && performance.now() - this.#told.at < heartbeat) return;
      await api.tellPredictions(this.code, said);
      this.#told = { what, at: performance.now() };
    };
    const told = this.#telling.then(turn);
    this.#telling = told.catch(() => {});
    return told;
  }

  /** Shows the place that was taken up, and gives its lab. */
  #show(taken: TakenUp) {
    this.#fresh = null;
    this.#taken = taken;
    this.show({ me: taken });
    return taken.state;
  }

  #fail(error: unknown) {
    if (!(error instanceof LabError)) throw error;
    const { status, field } = error;
    const isRemoved = status === 404 && field === "learner";
    if (status === 403 || isRemoved) this.show({ is: "outside", trouble: isRemoved ? error : null });
    else if (status === 404 || status === 410) this.show({ is: "over", trouble: error });
    else return this.show({ trouble: error });
    this.#following.end();
  }
}
