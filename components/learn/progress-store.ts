import { keptAs, nothingYet, type Progress, readProgress, writeProgress } from "./progress";

/** Under what name lies the first, the second … of what could not be read. */
export const asideAs = (number: number) => `${keptAs}-set-aside${number === 1 ? "" : `-${number}`}`;

/**
 * Keeps the progress of this browser, for all that shows it in this tab and in others. What was kept and cannot be read
 * is set aside when the first of them comes, and before it would be written over.
 */
export class ProgressStore {
  #shown: Progress | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    if (this.#listeners.size === 0) {
      window.addEventListener("storage", this.#follow);
      ifItCan(setAside);
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) window.removeEventListener("storage", this.#follow);
    };
  };

  readonly shown = (): Progress => {
    this.#shown ??= readProgress(recall(keptAs) ?? "") ?? nothingYet;
    return this.#shown;
  };

  readonly change = (to: (progress: Progress) => Progress) => {
    const progress = to(this.shown());
    this.#shown = progress;
    ifItCan(() => {
      setAside();
      localStorage.setItem(keptAs, writeProgress(progress));
    });
    this.#tell();
  };

  readonly aside = howManyAside;

  readonly removeAside = () => {
    for (let number = howManyAside(); number > 0; number -= 1) localStorage.removeItem(asideAs(number));
    this.#tell();
  };

  readonly #follow = ({ key }: StorageEvent) => {
    if (key === keptAs || key === null) this.#shown = null;
    this.#tell();
  };

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}

function setAside() {
  const text = recall(keptAs);
  if (text === null || readProgress(text)) return;
  localStorage.setItem(asideAs(howManyAside() + 1), text);
  localStorage.removeItem(keptAs);
}

function howManyAside(): number {
  let count = 0;
  while (recall(asideAs(count + 1)) !== null) count += 1;
  return count;
}

function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** A browser that keeps nothing still shows everything until it is closed. */
function ifItCan(act: () => void) {
  try {
    act();
  } catch {}
}

export const progressStore = new ProgressStore();
