import { cellKey, type Prediction } from "@/lib/cell";
import { cellsOf } from "@/lib/classroom/board";
import { heartbeat } from "@/lib/classroom/learner";
import { type RoomState, touchesOf } from "@/lib/classroom/room-state";
import type { TakenUp } from "@/lib/http/taken-up";
import { actionsOn } from "../lab/actions";
import { LabError } from "../lab/ask";
import { View } from "../lab/view";
import { span } from "../ui/time";
import * as api from "./api";

/**
 * What a learner's page shows of its class. `looking`: not known yet; `outside`: he has to join; `over`: there is no such
 * room, or no more, and `trouble` says why.
 */
export type ClassShown = {
  is: "looking" | "outside" | "inside" | "over";
  room: RoomState | null;
  me: Pick<TakenUp, "id" | "nickname"> | null;
  /** What goes wrong between the page and the class. What was seen stays. */
  trouble: LabError | null;
  /** What the teacher did last to this learner's lab. */
  news: string;
};

/** How often a page looks at what the teacher has set, in milliseconds. */
const pace = 3000;

/** A learner's place in a class: follows what the teacher sets, and tells the board what he expects. */
export class ClassRoom {
  readonly view: View;
  readonly actions: ReturnType<typeof actionsOn>;
  #shown: ClassShown = { is: "looking", room: null, me: null, trouble: null, news: "" };
  #taken: TakenUp | null = null;
  /** What was taken up and is still to be shown. */
  #fresh: TakenUp | null = null;
  #told = { what: "{}", at: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLeft = true;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly code: string,
    readonly keptAs: string,
  ) {
    const idsOf = () => this.#shown.room?.mechanisms ?? [];
    const source = {
      open: async () => this.#note(this.#fresh ?? (await api.takeUp(code))),
      anew: async () => this.#note(await api.startOver(code)),
    };
    this.view = new View({}, { keptAs, source, idsOf });
    this.actions = actionsOn(this.view);
  }

  readonly shown = () => this.#shown;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Begins to follow the class, until it is left. */
  enter() {
    this.#isLeft = false;
    document.addEventListener("visibilitychange", this.#wake);
    this.#follow();
    return () => {
      this.#isLeft = true;
      clearTimeout(this.#timer);
      document.removeEventListener("visibilitychange", this.#wake);
    };
  }

  /** @throws {LabError} when the room does not take him */
  async join(nickname: string) {
    await api.joinRoom(this.code, nickname);
    await this.#comeIn();
  }

  readonly follow = () => this.#follow();

  #show(change: Partial<ClassShown>) {
    this.#shown = { ...this.#shown, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** A laptop that slept, or a tab that was hidden, catches up at once. */
  readonly #wake = () => {
    if (document.visibilityState === "visible") this.#follow();
  };

  async #follow() {
    clearTimeout(this.#timer);
    if (this.#isLeft || this.#shown.is === "over") return;
    try {
      this.#show({ room: await api.followRoom(this.code), trouble: null });
      if (this.#shown.is === "looking") await this.#comeIn();
      if (this.#shown.is === "inside") await this.#keepUp();
    } catch (error) {
      await this.#fail(error);
    }
    clearTimeout(this.#timer);
    if (!this.#isLeft && document.visibilityState === "visible")
      this.#timer = setTimeout(() => this.#follow(), pace + Math.random() * 500);
  }

  /** Takes his place, if he has one. */
  async #comeIn() {
    try {
      this.#fresh = await api.takeUp(this.code);
    } catch (error) {
      if (!isOutside(error)) throw error;
      return this.#show({ is: "outside", trouble: error.status === 404 ? error : null });
    }
    this.#note(this.#fresh);
    this.#show({ is: "inside" });
    await this.actions.start();
    this.#recallPredictions();
  }

  async #keepUp() {
    const { room } = this.#shown;
    const before = this.#taken;
    if (!room || !before) return;
    const leap = room.clockSeconds - before.followedSeconds;
    const isTouched = touchesOf(room, before.id) !== before.touched;
    if (leap > 0 || isTouched) {
      if (await this.actions.takeOver(() => this.#taken?.aheadSeconds ?? 0)) this.#tellNews(before, leap);
    }
    await this.#tellPredictions(room);
  }

  #tellNews(before: TakenUp, leap: number) {
    const now = this.#taken;
    if (!now) return;
    if (now.state.lab !== before.state.lab) this.#show({ news: "Your teacher has begun your lab anew." });
    else if (leap > 0) this.#show({ news: `Your teacher has moved the clock ${span(leap)} on.` });
    else if (now.nickname !== before.nickname)
      this.#show({ news: `Your teacher has changed your name to ${now.nickname}.` });
  }

  /** What he said and saw before another browser, or this one's memory, lost it. */
  #recallPredictions() {
    const { predictions = {} } = this.#taken ?? {};
    const said = Object.entries(predictions).map(([cell, { said }]) => [cell, said] as const);
    if (said.length > 0 && this.view.shown().model)
      this.view.change((model) => ({
        ...model,
        predictions: { ...Object.fromEntries(said), ...model.predictions },
      }));
  }

  /** Tells the board what he expects when that has changed, and now and then that he is there. */
  async #tellPredictions(room: RoomState) {
    const { model } = this.view.shown();
    if (!model) return;
    const said: Record<string, Prediction> = {};
    for (const { mechanism, scenario } of cellsOf(room)) {
      const one = model.predictions[cellKey(mechanism, scenario)];
      if (one) said[cellKey(mechanism, scenario)] = one;
    }
    const what = JSON.stringify(said);
    if (what === this.#told.what && Date.now() - this.#told.at < heartbeat) return;
    await api.tellPredictions(this.code, said);
    this.#told = { what, at: Date.now() };
  }

  #note(taken: TakenUp) {
    this.#fresh = null;
    this.#taken = taken;
    this.#show({ me: taken });
    return taken.state;
  }

  async #fail(error: unknown) {
    if (!(error instanceof LabError)) throw error;
    if (this.#shown.is === "inside" && isOutside(error)) return this.#show({ is: "outside", trouble: error });
    const isOver = error.status === 410 || (error.status === 404 && error.field !== "learner");
    this.#show(isOver ? { is: "over", trouble: error } : { trouble: error });
  }
}

/** Whether the server knows the room, and not this browser as somebody in it. */
const isOutside = (error: unknown): error is LabError =>
  error instanceof LabError && (error.status === 403 || (error.status === 404 && error.field === "learner"));
