/** Something that a page shows as it stands, and shows anew when it changes. */
export class Watched<Shown> {
  #shown: Shown;
  readonly #listeners = new Set<() => void>();

  constructor(first: Shown) {
    this.#shown = first;
  }

  readonly shown = () => this.#shown;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  protected show(change: Partial<Shown>) {
    this.#shown = { ...this.#shown, ...change };
    for (const listener of this.#listeners) listener();
  }
}
