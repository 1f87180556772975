import type { Scenario } from "@/lib/scenarios";
import type { Question } from "@/lib/verdict";
import type { MechanismId } from ".";

/** What a server does with the stolen cookie: lets the thief in, or keeps him out at one of these questions. */
export type Outcome = "in" | { out: Question[] };

const out = (...questions: Question[]): Outcome => ({ out: questions });

/** What the lab claims of each mechanism. Tests execute every row over HTTP; the page never reads it. */
export const truthTable: Record<MechanismId, Record<Scenario, Outcome>> = {
  signed: {
    "while-signed-in": "in",
    "after-expiry": "in",
    "after-logout": "in",
    "after-logout-everywhere": "in",
    edited: out("authentic"),
    "after-rotate-key": out("authentic"),
    "after-flush-store": "in",
  },
  flask: {
    "while-signed-in": "in",
    "after-expiry": out("in-time"),
    "after-logout": "in",
    "after-logout-everywhere": "in",
    edited: out("authentic"),
    "after-rotate-key": out("authentic"),
    "after-flush-store": "in",
  },
  redis: {
    "while-signed-in": "in",
    "after-expiry": out("in-time"),
    "after-logout": out("live"),
    "after-logout-everywhere": out("live"),
    edited: out("authentic", "live"),
    "after-rotate-key": "in",
    "after-flush-store": out("live"),
  },
};
