import { keep, type Model } from "./model";

/** Something that went wrong, said to the learner. `forgotten`: the server does not know this lab any more. */
export type Trouble = { title: string; detail: string; forgotten: boolean; again: () => void };

/** What the page shows at one moment. `said` is what a screen reader is told last. */
export type Shown = { model: Model | null; trouble: Trouble | null; said: string };

export const nothingYet: Shown = { model: null, trouble: null, said: "" };

/** Holds what the page shows, tells React when it changes, and keeps the model on this device. */
export class View {
  #shown = nothingYet;
  readonly #listeners = new Set<() => void>();

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

  change(to: (model: Model) => Model) {
    const model = to(this.model);
    this.show({ model });
    keep(model);
  }
}
