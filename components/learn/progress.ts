import type { Happening } from "@/lib/stories/happening";
import { isCount, isHappening } from "./tellable";

/** What a learner said of an experiment, what then happened at each of its mechanisms, and whether he had foretold it. */
export type Tried = { said: number; foretold: boolean; runs: Happening[][] };

/** What this device keeps of the tutorial. Experiments and exercises stand under `chapter/id`. */
export type Progress = {
  experiments: Record<string, Tried>;
  /** The option that was chosen last. */
  answers: Record<string, number>;
  /** The chapter that was read last. */
  last?: string;
};

export const nothingYet: Progress = { experiments: {}, answers: {} };

export const keptAs = "session-replay-lab-learn";

const version = 1;

/** A progress as a text that `readProgress` reads. */
export const writeProgress = (progress: Progress): string => JSON.stringify({ version, ...progress });

/**
 * What `text` keeps, or null when it is not of this version or anything in it cannot be told any more. It is read as a
 * whole or not at all, so that whoever sets aside what could not be read loses nothing unsaid. What is kept of chapters
 * that are gone is read: nothing tells it.
 */
export function readProgress(text: string): Progress | null {
  try {
    const { version: its, experiments, answers, last } = JSON.parse(text);
    if (its !== version || !isRecord(experiments, isTried) || !isRecord(answers, isCount)) return null;
    if (last !== undefined && typeof last !== "string") return null;
    return { experiments, answers, last };
  } catch {
    return null;
  }
}

const isRecord = (value: unknown, holds: (entry: unknown) => boolean) =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(holds);

function isTried(value: unknown): boolean {
  const { said, foretold, runs } = Object(value);
  return isCount(said) && typeof foretold === "boolean" && Array.isArray(runs) && runs.every(isRun);
}

const isRun = (value: unknown) => Array.isArray(value) && value.every(isHappening);
