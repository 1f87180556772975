import type { Browser } from "@/lib/lab/browsers";
import type { LabState } from "@/lib/lab/state";
import type { AccountVerdict } from "@/lib/lab/visit";
import type { MechanismId } from "@/lib/mechanisms";
import type { Scenario } from "@/lib/scenarios";
import type { Exchange, OperatorAct } from "./api";

/** Why Alice's jar is empty, as far as this page saw it happen. */
export type Emptied = { by: "logout" | "logout-everywhere"; storeWrites: number } | { by: "browser" };

/** What the page knows of one browser's jar. `until` is the end of the cookie's Max-Age, ms on the lab's clock. */
export type Jar = { cookie: string | null; until?: number; emptied?: Emptied; edited?: boolean };

/** A request to the account page, and what came of it. `turn` tells a repetition from its like. */
export type Seen = { from: Browser; verdict: AccountVerdict; exchange: Exchange; turn: number };

/** A replay. `earlier`: something has been done since, so that the next one may end in another way. */
export type Replay = Seen & { earlier?: boolean };

/** What Bob's session cost or did not: what the operator did, and what Bob then saw. */
export type Aftermath = { did: OperatorAct; verdict: AccountVerdict };

/** All that the page shows of one copy of the site. */
export type Column = {
  jars: Record<Browser, Jar>;
  /** The last request that reached the server's checks, whoever sent it. */
  last?: Seen;
  replay?: Replay;
  visit?: Seen;
  aftermath?: Aftermath;
};

export type Prediction = "in" | "out";

/** What a learner has done and seen in one lab. Kept on this device, so that a reload loses nothing. */
export type Model = {
  state: LabState;
  /** How far the lab's clock is ahead of this device's, in milliseconds. */
  ahead: number;
  /** How far the learner has moved the lab's clock, in seconds. */
  advanced: number;
  columns: Record<MechanismId, Column>;
  predictions: Record<string, Prediction>;
};

export const cellKey = (mechanism: MechanismId, scenario: Scenario) => `${mechanism} ${scenario}`;

const emptyColumn = (): Column => ({
  jars: { alice: { cookie: null }, bob: { cookie: null }, attacker: { cookie: null } },
});

export const aheadOf = ({ now }: LabState) => Date.parse(now) - Date.now();

/** What the lab's clock shows, in milliseconds since 1970. */
export const labTime = ({ ahead }: { ahead: number }) => Date.now() + ahead;

export function newModel(state: LabState): Model {
  const columns = Object.fromEntries(state.mechanisms.map(({ id }) => [id, emptyColumn()]));
  return {
    state,
    ahead: aheadOf(state),
    advanced: 0,
    columns: columns as Record<MechanismId, Column>,
    predictions: {},
  };
}

const place = "session-replay-lab";
const version = 1;

/** What this device kept, or null when it kept nothing that can be used. */
export function recall(): Model | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? "null");
    return kept?.version === version && kept.model?.state?.lab ? kept.model : null;
  } catch {
    return null;
  }
}

export function keep(model: Model) {
  try {
    localStorage.setItem(place, JSON.stringify({ version, model }));
  } catch {
    // A browser that keeps nothing still shows everything until it is closed.
  }
}
