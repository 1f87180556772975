import type { Scenario } from "@/lib/scenarios";
import type { Question } from "@/lib/verdict";
import type { MechanismId } from ".";

/**
 * What a server does with the stolen cookie: lets the thief in, as Alice or as somebody else; keeps him out at one of
 * these questions; or never comes to it.
 */
export type Outcome = { in: "alice" | "admin" } | { out: Question[] } | "never";

const asAlice: Outcome = { in: "alice" };
const asAdmin: Outcome = { in: "admin" };
const out = (...questions: Question[]): Outcome => ({ out: questions });

type Row = Record<Scenario, Outcome>;

/** Everything is in the cookie, and the key decides. */
const stateless: Row = {
  "while-signed-in": asAlice,
  "after-expiry": out("in-time"),
  "after-logout": asAlice,
  "after-logout-everywhere": asAlice,
  edited: out("authentic"),
  forged: asAdmin,
  "kept-alive": asAlice,
  "after-absolute-limit": out("in-time"),
  "after-rotate-key": out("authentic"),
  "after-rotate-key-with-fallback": asAlice,
  "after-flush-store": asAlice,
  "while-store-away": asAlice,
  "while-failing-open": asAlice,
};

/** The same, and no time is looked at. */
const timeless: Row = { ...stateless, "after-expiry": asAlice, "after-absolute-limit": asAlice };

/** A token that the server can take back, as long as it remembers. */
const revocableToken: Row = {
  ...stateless,
  "after-logout": out("live"),
  "after-logout-everywhere": out("live"),
  "while-store-away": out("live"),
};

/** A record on the server, and a key that only signs its name. */
const signedName: Row = {
  ...stateless,
  forged: out("live"),
  "kept-alive": "never",
  "after-absolute-limit": asAlice,
  "after-rotate-key-with-fallback": out("authentic"),
  "after-flush-store": out("live"),
  "while-store-away": out("live"),
  "while-failing-open": out("live"),
};

/** What the lab claims of each mechanism. Tests execute every row over HTTP; the page never reads it. */
export const truthTable: Record<MechanismId, Row> = {
  signed: timeless,
  encrypted: { ...timeless, edited: asAdmin },
  flask: stateless,
  "iron-session": stateless,
  jwt: stateless,
  redis: {
    "while-signed-in": asAlice,
    "after-expiry": out("in-time"),
    "after-logout": out("live"),
    "after-logout-everywhere": out("live"),
    edited: out("authentic", "live"),
    forged: out("live"),
    "kept-alive": asAlice,
    "after-absolute-limit": out("in-time"),
    "after-rotate-key": asAlice,
    "after-rotate-key-with-fallback": asAlice,
    "after-flush-store": out("live"),
    "while-store-away": out("live"),
    "while-failing-open": out("live"),
  },
  kvsession: signedName,
  "kvsession-deleted": {
    ...signedName,
    "after-logout": out("live"),
    "after-logout-everywhere": out("live"),
  },
  // In the first second of a session its record decides, after that the lifetime that was cut.
  "kvsession-one-second": {
    ...signedName,
    "after-logout": out("in-time", "live"),
    "after-logout-everywhere": out("in-time", "live"),
  },
  "jwt-denylist": revocableToken,
  "jwt-not-before": revocableToken,
  "jwt-user-key": {
    ...revocableToken,
    edited: out("live", "authentic"),
    forged: out("live"),
    "after-rotate-key": asAlice,
    "after-flush-store": out("live"),
    "while-failing-open": out("live"),
  },
};
