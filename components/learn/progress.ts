import type { Happening } from "@/lib/stories/happening";

/** What a learner said of an experiment, what then happened at each of its mechanisms, and whether he had foretold it. */
export type Tried = { said: number | null; foretold: boolean | null; runs: Happening[][] };

/** What this device keeps of the tutorial. Experiments and exercises stand under `chapter/id`. */
export type Progress = {
  experiments: Record<string, Tried>;
  /** The option that was chosen last. */
  answers: Record<string, number>;
  /** The chapter that was read last. */
  last?: string;
  /** What was kept here could not be read, and lies aside. */
  setAside?: true;
};

export const nothingYet: Progress = { experiments: {}, answers: {} };

export const keptAs = "session-replay-lab-learn";
const asideAs = `${keptAs}-set-aside`;
const version = 1;

/** What `text` keeps, or null when it is none of this version's. */
export function readProgress(text: string): Progress | null {
  try {
    const { version: its, experiments, answers, last } = JSON.parse(text);
    if (its !== version || !isRecord(experiments, isTried) || !isRecord(answers, isCount)) return null;
    return { experiments, answers, last: typeof last === "string" ? last : undefined };
  } catch {
    return null;
  }
}

const isRecord = (value: unknown, holds: (entry: unknown) => boolean) =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(holds);

const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;

function isTried(value: unknown): boolean {
  const { said, foretold, runs } = Object(value);
  return (
    (said === null || isCount(said)) &&
    (foretold === null || typeof foretold === "boolean") &&
    Array.isArray(runs) &&
    runs.every((run) => Array.isArray(run) && run.every(isHappening))
  );
}

function isHappening(value: unknown): boolean {
  const { at, what, verdict } = Object(value);
  if (typeof at !== "number" || typeof what !== "string") return false;
  return what !== "visit" || (Array.isArray(verdict?.trace) && verdict.trace.every(isStep));
}

const isStep = (value: unknown) => {
  const { question, held, saw } = Object(value);
  return typeof question === "string" && typeof held === "boolean" && typeof saw === "string";
};

/** Keeps the progress of this browser, for all that shows it in this tab and in others. */
class ProgressStore {
  #shown: Progress | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    if (this.#listeners.size === 0) window.addEventListener("storage", this.#follow);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) window.removeEventListener("storage", this.#follow);
    };
  };

  readonly shown = (): Progress => {
    this.#shown ??= recall();
    return this.#shown;
  };

  readonly change = (to: (progress: Progress) => Progress) => {
    this.#shown = to(this.shown());
    try {
      localStorage.setItem(keptAs, JSON.stringify({ version, ...this.#shown }));
    } catch {
      // A browser that keeps nothing still shows everything until it is closed.
    }
    this.#tell();
  };

  readonly #follow = ({ key }: StorageEvent) => {
    if (key !== keptAs && key !== null) return;
    this.#shown = null;
    this.#tell();
  };

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}

/** What cannot be read is set aside rather than written over. */
function recall(): Progress {
  try {
    const text = localStorage.getItem(keptAs);
    if (text === null) return nothingYet;
    const progress = readProgress(text);
    if (progress) return progress;
    localStorage.setItem(asideAs, text);
    localStorage.removeItem(keptAs);
    return { ...nothingYet, setAside: true };
  } catch {
    return nothingYet;
  }
}

export const progressStore = new ProgressStore();
