import type { MechanismId } from "@/lib/mechanisms";
import type { Family } from "@/lib/mechanisms/mechanism";
import type { Happened, Happening } from "@/lib/stories/happening";
import { type Choice, inFamily, queryOf } from "./choice";
import type { LabSource } from "./lab-source";
import { keep, labTime, type Model } from "./model";

/**
 * Something that went wrong, said to the learner. `status` is that of the answer, or 0; `forgotten`: the server does not know
 * this lab any more.
 */
export type Trouble = {
  title: string;
  detail: string;
  status: number;
  forgotten: boolean;
  /** When it may be asked again, as `performance.now()` tells it, where the answer says so. */
  retryAt?: number;
  /** Asks once more, unless it is still being asked. */
  again?: () => void;
};

/**
 * What the page shows at one moment. `choice` is of this tab; the model is shared with others. `said` is what a screen
 * reader is told last.
 */
export type Shown = {
  model: Model | null;
  choice: Choice;
  trouble: Trouble | null;
  said: string;
  /** Something that was asked for is not done yet, and what is shown may still move. */
  isBusy: boolean;
  /** A story is being played, and nothing else should happen meanwhile. */
  isPlaying: boolean;
  /** The lab that this device was in had been forgotten, and this is another. */
  isRenewed: boolean;
};

const nothingYet: Shown = {
  model: null,
  choice: {},
  trouble: null,
  said: "",
  isBusy: false,
  isPlaying: false,
  isRenewed: false,
};

/**
 * Which mechanisms a page shows, under what name this device keeps what was done there, if it keeps it, and where the lab
 * comes from, if it is not the learner's own.
 */
export type Frame = {
  keptAs?: string;
  source?: LabSource;
  idsOf: (known: Model["state"]["mechanisms"], choice: Choice) => MechanismId[];
};

type Witness = (id: MechanismId, happening: Happening) => void;

/** Holds what the page shows, tells React when it changes, and keeps the model on this device. */
export class View {
  #shown: Shown;
  readonly #listeners = new Set<() => void>();
  readonly #witnesses = new Set<Witness>();

  constructor(
    choice: Choice,
    readonly frame: Frame,
  ) {
    this.#shown = { ...nothingYet, choice };
  }

  readonly shown = () => this.#shown;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  show(change: Partial<Shown>) {
    this.#shown = { ...this.#shown, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** The model, which is there once the page has started. */
  get model(): Model {
    if (!this.#shown.model) throw new Error("the page has no lab yet");
    return this.#shown.model;
  }

  /** The mechanisms that have a column. */
  get ids(): MechanismId[] {
    return this.frame.idsOf(this.model.state.mechanisms, this.#shown.choice);
  }

  /** Shows another mechanism, and keeps the page's address such that a link shows the same. */
  choose(family: Family, id: MechanismId) {
    const known = this.model.state.mechanisms;
    const isFirst = inFamily(known, family)[0] === id;
    const choice = { ...this.#shown.choice, [family]: isFirst ? undefined : id };
    this.show({ choice });
    history.replaceState(null, "", `${location.pathname}${queryOf(choice)}${location.hash}`);
  }

  change(to: (model: Model) => Model) {
    const model = to(this.model);
    this.show({ model });
    keep(this.frame.keptAs, model);
  }

  /** Tells whoever watches what has just happened at a copy of the site, at the time that its server told if it did. */
  note(id: MechanismId, happened: Happened, now?: string) {
    const at = now === undefined ? labTime(this.model) : Date.parse(now);
    for (const witness of this.#witnesses) witness(id, { at, ...happened });
  }

  watch(witness: Witness) {
    this.#witnesses.add(witness);
    return () => void this.#witnesses.delete(witness);
  }
}
