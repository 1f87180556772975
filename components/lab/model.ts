import type { Prediction } from "@/lib/cell";
import type { AccountVerdict } from "@/lib/lab/acts";
import type { Browser } from "@/lib/lab/browsers";
import type { ServerView } from "@/lib/lab/insider";
import { isLabId } from "@/lib/lab/lab-id";
import type { OperatorAct } from "@/lib/lab/operator";
import type { LabState } from "@/lib/lab/state";
import type { MechanismId } from "@/lib/mechanisms";
import type { Deed } from "@/lib/mechanisms/mechanism";
import type { Exchange } from "./api";

/** Why Alice's jar is empty, as far as this page saw it happen. */
export type Emptied = { by: "logout"; everywhere: boolean; deed: Deed } | { by: "browser" } | { by: "site" };

/**
 * What the page knows of one browser's jar. `until` is the end of the cookie's Max-Age and `refusedAt` when a server
 * that looks at the time takes it no more, in milliseconds on the lab's clock, where the page knows them. `stolen`:
 * the attacker put it there, so it is not one of his own.
 */
export type Jar = {
  cookie: string | null;
  until?: number;
  refusedAt?: number;
  emptied?: Emptied;
  stolen?: boolean;
  /** The cookie that this one was made from. */
  editedFrom?: string;
  /** Made with the server's key. */
  forged?: boolean;
  /** Sent by the site in place of the one before, to live on. */
  renewed?: boolean;
};

/** A request to the account page, and what came of it. `turn` tells a repetition from its like. */
export type Seen = { from: Browser; verdict: AccountVerdict; exchange: Exchange; turn: number };

/** A replay. `earlier`: something has been done since, so that the next one may end in another way. */
export type Replay = Seen & { earlier?: boolean };

/** What Bob saw when he came back, and what had been done before. */
export type Aftermath = { did: OperatorAct | "log-out" | "nothing" } & Pick<Seen, "verdict" | "turn">;

/** All that the page shows of one copy of the site. */
export type Column = {
  jars: Record<Browser, Jar>;
  /** The last request that reached the server's checks, whoever sent it. */
  last?: Seen;
  replay?: Replay;
  visit?: Seen;
  aftermath?: Aftermath;
  /** What the server holds, when it was last looked at, in milliseconds on the lab's clock. */
  inside?: ServerView & { at: number };
  /** The learner has let the server's key leak. */
  leaked?: boolean;
};

/** What the learner did last: it decides what the page proposes next. */
export type Did =
  | "sign-in"
  | "capture"
  | "log-out"
  | "wait"
  | "edit"
  | "leak"
  | "forge"
  | "operate"
  | "set-limits"
  | "replay"
  | "keep-replaying";

/** What a learner has done and seen in one lab. Kept on this device, so that a reload loses nothing. */
export type Model = {
  state: LabState;
  /** How far the lab's clock is ahead of this device's, in milliseconds. */
  ahead: number;
  /** How far the learner has moved the lab's clock, in seconds. */
  advanced: number;
  did?: Did;
  columns: Partial<Record<MechanismId, Column>>;
  predictions: Record<string, Prediction>;
};

export const newModel = (state: LabState): Model => ({
  state,
  ahead: aheadOf(state),
  advanced: 0,
  columns: {},
  predictions: {},
});

const emptyColumn: Column = {
  jars: { alice: { cookie: null }, bob: { cookie: null }, attacker: { cookie: null } },
};

export const columnOf = ({ columns }: Model, mechanism: MechanismId): Column =>
  columns[mechanism] ?? emptyColumn;

export const aheadOf = ({ now }: LabState) => Date.parse(now) - Date.now();

/** What the lab's clock shows, in milliseconds since 1970. */
export const labTime = ({ ahead }: { ahead: number }) => Date.now() + ahead;

/** How many seconds away the lab's clock is from where every cookie in the jars has outlived its lifetime. */
export function timeToExpiry(model: Model, ids: MechanismId[]): number {
  const ends = ids.flatMap((id) => {
    const { alice, attacker } = columnOf(model, id).jars;
    return [alice.refusedAt ?? alice.until ?? 0, attacker.refusedAt ?? attacker.until ?? 0];
  });
  const latest = Math.max(...ends);
  return Math.max(1, Math.ceil((latest - labTime(model)) / 1000) + 2);
}

const version = 3;

/** What this device kept, or null when it kept nothing that can be used. */
export function recall(keptAs?: string): Model | null {
  if (keptAs === undefined) return null;
  try {
    const kept = JSON.parse(localStorage.getItem(keptAs) ?? "null");
    return kept?.version === version && isModel(kept.model) ? kept.model : null;
  } catch {
    return null;
  }
}

/** Whether all is there that the page reads without asking. */
function isModel({ state, columns, predictions, ahead, advanced }: Model): boolean {
  const jars = Object.values(columns).flatMap((column) => Object.values(column.jars));
  return (
    isLabId(state.lab) &&
    Array.isArray(state.observations) &&
    state.mechanisms.every(({ id, family }) => id && family) &&
    Object.values(predictions).every((one) => one === "in" || one === "out") &&
    Math.abs(ahead + advanced) < 8e14 &&
    jars.every(({ cookie }) => cookie === null || typeof cookie === "string")
  );
}

export function keep(keptAs: string | undefined, model: Model) {
  if (keptAs === undefined) return;
  try {
    localStorage.setItem(keptAs, JSON.stringify({ version, model }));
  } catch {
    // A browser that keeps nothing still shows everything until it is closed.
  }
}

/** Nothing of it stays on this device. */
export function forget(keptAs: string) {
  try {
    localStorage.removeItem(keptAs);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
