import { type BoardState, merge } from "@/lib/classroom/board-state";
import type { RoomChange } from "@/lib/classroom/room-request";
import { LabError } from "../../lab/ask";
import { Watched } from "../../ui/watched";
import { boardWords } from "../../words/board";
import * as api from "../api";
import { Following } from "../following";
import { dropRoom, keepRoom } from "../kept-rooms";

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
  /** What came of what the teacher last asked for. */
  said: { text: string; isTrouble: boolean } | null;
};

/** How long the board waits before it is brought up to date again, in milliseconds. */
const pace = 1300;

/** The board as a teacher's browser keeps it: brought up to date all the time, by what has changed. */
export class BoardStore extends Watched<BoardShown> {
  readonly #following = new Following(pace, () => this.#look());

  constructor(readonly code: string) {
    super({ is: "looking", board: null, at: 0, trouble: null, said: null });
  }

  /** Begins to follow the room. With the key of a teacher's link this browser leads it from now on. */
  async enter(key: string | null) {
    this.show({ is: "looking", trouble: null });
    try {
      if (key !== null) await api.enterAsTeacher(this.code, key);
      this.#following.begin();
    } catch (error) {
      this.#fail(error);
    }
  }

  leave() {
    this.#following.end();
  }

  readonly change = (change: RoomChange, said: string) =>
    this.#ask(() => api.changeRoom(this.code, change), said);
  readonly reset = (id: string, name: string) =>
    this.#ask(() => api.resetLearner(this.code, id), boardWords.hasBegunAnew(name));
  readonly resetAll = () => this.#ask(() => api.resetEverybody(this.code), boardWords.allBeginAnew);
  readonly rename = (id: string, nickname: string) =>
    this.#ask(() => api.renameLearner(this.code, id, nickname), boardWords.renamed(nickname));
  readonly remove = (id: string, name: string) =>
    this.#ask(() => api.removeLearner(this.code, id), boardWords.removed(name));
  readonly signOut = () => this.#ask(() => api.leaveAsTeacher(this.code), boardWords.signedOut);
  readonly close = () => this.#ask(() => api.closeRoom(this.code), boardWords.closed);
  readonly renewKey = () => this.#ask(() => api.renewKey(this.code), boardWords.keyRenewed);

  /** Does what the teacher asks for, and shows at once what came of it. Resolves to whether it was done. */
  async #ask(act: () => Promise<unknown>, said: string): Promise<boolean> {
    try {
      await act();
      this.#say({ text: said, isTrouble: false });
      return true;
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
      this.#say({ text: `${error.title} ${error.detail}`, isTrouble: true });
      return false;
    } finally {
      await this.#following.now();
    }
  }

  /** Says something for as long as it is news. */
  #say(said: NonNullable<BoardShown["said"]>) {
    this.show({ said });
    setTimeout(() => this.shown().said === said && this.show({ said: null }), 12_000);
  }

  async #look() {
    try {
      const { board: before } = this.shown();
      const board = merge(before, await api.readBoard(this.code, before?.version ?? 0));
      this.show({ is: "leading", board, at: Date.now(), trouble: null });
      keepRoom(board.room);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown) {
    if (!(error instanceof LabError)) throw error;
    const { status } = error;
    const isOver = status === 404 || status === 410;
    if (!isOver && status !== 403) return this.show({ trouble: error });
    if (isOver) dropRoom(this.code);
    this.show({ is: isOver ? "over" : "outside", trouble: error });
    this.#following.end();
  }
}
