import { type BoardState, merge } from "@/lib/classroom/board";
import type { RoomChange } from "@/lib/classroom/room-request";
import { LabError } from "../../lab/ask";
import * as api from "../api";
import { keepRoom } from "../kept-rooms";

/**
 * What the teacher's page shows. `looking`: not known yet; `outside`: this browser does not lead the room; `over`: there is
 * no such room, or no more. What the board has shown stays in `board` whatever happens.
 */
export type BoardShown = {
  is: "looking" | "outside" | "leading" | "over";
  board: BoardState | null;
  /** When the board was last brought up to date, in milliseconds on this device. */
  at: number;
  /** What goes wrong between the page and the room. */
  trouble: LabError | null;
  /** What went wrong with what the teacher last asked for, or what came of it. */
  said: { text: string; isTrouble: boolean } | null;
};

/** How often the board is brought up to date, in milliseconds. */
const pace = 1500;

/** The board as a teacher's browser keeps it: brought up to date all the time, by what has changed. */
export class BoardStore {
  #shown: BoardShown = { is: "looking", board: null, at: 0, trouble: null, said: null };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLeft = true;
  readonly #listeners = new Set<() => void>();

  constructor(readonly code: string) {}

  readonly shown = () => this.#shown;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Begins to follow the room, until it is left. With the key of a teacher's link this browser leads it from now on. */
  enter(key: string | null) {
    this.#isLeft = false;
    document.addEventListener("visibilitychange", this.#wake);
    if (key === null) this.#follow();
    else this.#signIn(key);
    return () => {
      this.#isLeft = true;
      clearTimeout(this.#timer);
      document.removeEventListener("visibilitychange", this.#wake);
    };
  }

  readonly change = (change: RoomChange, said: string) =>
    this.#ask(() => api.changeRoom(this.code, change), said);
  readonly reset = (id: string, name: string) =>
    this.#ask(() => api.resetLearner(this.code, id), `${name} begins anew.`);
  readonly resetAll = () => this.#ask(() => api.resetEverybody(this.code), "Everybody begins anew.");
  readonly rename = (id: string, nickname: string) =>
    this.#ask(() => api.renameLearner(this.code, id, nickname), `The name is ${nickname} now.`);
  readonly remove = (id: string, name: string) =>
    this.#ask(() => api.removeLearner(this.code, id), `${name} is not in the room any more.`);
  readonly signOut = () =>
    this.#ask(() => api.leaveAsTeacher(this.code), "This browser leads the room no more.");
  readonly close = () => this.#ask(() => api.closeRoom(this.code), "The room is closed.");
  readonly renewKey = () =>
    this.#ask(
      () => api.renewKey(this.code),
      "The old link is of no use any more, and other devices have been signed out.",
    );

  #show(change: Partial<BoardShown>) {
    this.#shown = { ...this.#shown, ...change };
    for (const listener of this.#listeners) listener();
  }

  readonly #wake = () => {
    if (document.visibilityState === "visible") this.#follow();
  };

  async #signIn(key: string) {
    try {
      await api.enterAsTeacher(this.code, key);
    } catch (error) {
      this.#fail(error);
    }
    await this.#follow();
  }

  /** Does what the teacher asks for, and shows at once what came of it. */
  async #ask(act: () => Promise<unknown>, said: string): Promise<boolean> {
    try {
      await act();
      this.#show({ said: { text: said, isTrouble: false } });
      return true;
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
      this.#show({ said: { text: `${error.title} ${error.detail}`, isTrouble: true } });
      return false;
    } finally {
      await this.#follow();
    }
  }

  async #follow() {
    clearTimeout(this.#timer);
    if (this.#isLeft || this.#shown.is === "over") return;
    try {
      const news = await api.readBoard(this.code, this.#shown.board?.version ?? 0);
      const board = merge(this.#shown.board, news);
      this.#show({ is: "leading", board, at: Date.now(), trouble: null });
      keepRoom(board.room);
    } catch (error) {
      this.#fail(error);
    }
    clearTimeout(this.#timer);
    if (!this.#isLeft && document.visibilityState === "visible")
      this.#timer = setTimeout(() => this.#follow(), pace);
  }

  #fail(error: unknown) {
    if (!(error instanceof LabError)) throw error;
    const { status } = error;
    const is = status === 403 ? "outside" : [404, 410].includes(status) ? "over" : this.#shown.is;
    this.#show({ is, trouble: error });
  }
}
