import type { MechanismId } from "@/lib/mechanisms";
import type { Family } from "@/lib/mechanisms/mechanism";
import type { Aside, Scenario } from "@/lib/scenarios";
import type { Question } from "@/lib/verdict";

/** A gate as people see it: the question that is asked there, a name for it, and how it is put where not as with most. */
export type Gate = { question: Question; name: string; asks?: string };

/** Sentences for what a replay showed. */
export type Words = Partial<Record<Scenario | Aside, string>>;

export type MechanismWords = {
  name: string;
  /** For a table's head. */
  short: string;
  /** For the picker. */
  kind: string;
  tagline: string;
  gates: Gate[];
  /** What its key is called, or why it has none. */
  key: { name: string; use: string } | { none: string };
  /** Where it is otherwise than with most. */
  letIn?: Words;
  keptOut?: Partial<Record<Question, Words & { otherwise?: string }>>;
  /** Scenarios that it never comes to. */
  never?: Partial<Record<Scenario, string>>;
};

export const familyWords: Record<Family, string> = {
  naive: "Naive",
  timestamped: "Timestamped",
  revocable: "Revocable",
  bound: "Bound",
};

const signature: Gate = { question: "authentic", name: "Signature" };
const age: Gate = { question: "in-time", name: "Age" };
const expiry: Gate = { question: "in-time", name: "Expiry" };
const live: Gate = { question: "live", name: "Still live" };

const tokenKey = { name: "HS256 secret", use: "Any JWT tool signs with it." };
const flaskKey = { name: "SECRET_KEY", use: "Any Flask tool reads and signs the cookie with it." };

const notTimed = "The server looks at no time, renewed or not.";

/** The record of a Flask-KVSession stands under a key that the cookie shows. */
const kvsession = {
  gates: [signature, age, live],
  key: { name: "SECRET_KEY", use: "It signs the names of records, and nothing else." },
  letIn: {
    "after-logout": "Logging out emptied Alice’s browser. Her record on the server is still there.",
    "after-logout-everywhere": "Her records are still there. Nothing lists which of them are hers.",
    "after-absolute-limit": "It knows no limit but its lifetime, which counts from the sign-in anyway.",
  },
  keptOut: {
    authentic: {
      "after-rotate-key-with-fallback": "Flask-KVSession looks at one key only. It knows of no fallbacks.",
    },
    live: {
      forged: "The key signs only the name of a record, and no record has the name that was made up.",
      "after-logout-everywhere": "Logging out deleted the record of this session. The cookie names nothing.",
      "while-failing-open":
        "Told to let in whom it cannot ask about, it still cannot: whose session it is, only the record says.",
    },
  },
  never: { "kept-alive": "does not slide" },
} satisfies Partial<MechanismWords>;

export const mechanismWords: Record<MechanismId, MechanismWords> = {
  signed: {
    name: "Naive signed cookie",
    short: "Naive",
    kind: "signed",
    tagline: "A valid signature is all it asks for.",
    gates: [signature],
    key: { name: "Secret key", use: "With it itsdangerous signs." },
    letIn: { "kept-alive": notTimed },
  },
  encrypted: {
    name: "Encrypted cookie",
    short: "Encrypted",
    kind: "encrypted, no MAC",
    tagline: "Nobody can read it. Anybody can change it.",
    gates: [{ question: "authentic", name: "Decrypts", asks: "does it decrypt to a session?" }],
    key: { name: "AES-256 key", use: "In base64url, for AES-CTR." },
    letIn: {
      "kept-alive": notTimed,
      edited:
        "The thief flipped some bits, and alice became admin. Nothing checks that it is as it was made.",
    },
    keptOut: {
      authentic: { edited: "After the change it decrypts to nothing that is a session." },
    },
  },
  flask: {
    name: "Timestamped signed session",
    short: "Timestamped",
    kind: "Flask",
    tagline: "The signing time is inside, and the server checks it.",
    gates: [signature, age],
    key: flaskKey,
  },
  "iron-session": {
    name: "Sealed session",
    short: "Sealed",
    kind: "iron-session",
    tagline: "Nobody can read or change it. A copy works all the same.",
    gates: [expiry, { question: "authentic", name: "MAC" }],
    key: { name: "Password", use: "With it iron-session seals and opens." },
    letIn: {
      "at-the-limit": "Its lifetime is over, but the server allows clocks to differ by 60 s.",
    },
  },
  jwt: {
    name: "JSON Web Token",
    short: "JWT",
    kind: "JWT",
    tagline: "Signed claims, and when they end is one of them.",
    gates: [signature, expiry],
    key: tokenKey,
  },
  redis: {
    name: "Server-side session",
    short: "Server-side",
    kind: "Redis",
    tagline: "The cookie only names a record that the server can delete.",
    gates: [
      { question: "authentic", name: "Id", asks: "does it look like an id of this server?" },
      live,
      age,
    ],
    key: { none: "No key. The record stands under a hash of the cookie’s random id." },
    letIn: {
      "after-rotate-key": "This cookie is not signed, so a new key does not touch it.",
      "after-rotate-key-with-fallback": "This cookie is not signed, so a new key does not touch it.",
    },
    keptOut: {
      authentic: {
        edited: "No id that this server makes looks like this.",
        otherwise: "What came does not look like an id of this server.",
      },
      live: {
        edited: "The changed id names no record. Finding one that does means guessing 256 random bits.",
        forged: "There is no key to forge with, and an id that was made up names no record.",
        "while-failing-open":
          "Told to let in whom it cannot ask about, it still cannot: whose session it is, only the record says.",
      },
    },
  },
  kvsession: {
    ...kvsession,
    name: "Stored session",
    short: "KVSession",
    kind: "Flask-KVSession",
    tagline: "The cookie names a record. Logging out leaves the record.",
  },
  "kvsession-deleted": {
    ...kvsession,
    name: "Stored, then deleted",
    short: "Deleted",
    kind: "KVSession, deleted",
    tagline: "As Flask-KVSession, but logging out deletes the record.",
  },
  "kvsession-one-second": {
    ...kvsession,
    name: "Cut to one second",
    short: "One second",
    kind: "KVSession, 1 second",
    tagline: "As Flask-KVSession, but logging out cuts the app to one second.",
    keptOut: {
      ...kvsession.keptOut,
      "in-time": {
        "after-logout": "Alice’s logout cut the lifetime to one second. Everybody’s, Bob’s too.",
        "after-logout-everywhere": "Alice’s logout cut the lifetime to one second. Everybody’s, Bob’s too.",
      },
    },
  },
  "jwt-denylist": {
    name: "Token with a denylist",
    short: "Denylist",
    kind: "JWT, denylist",
    tagline: "The server keeps a list of tokens that have ended.",
    gates: [signature, expiry, live],
    key: tokenKey,
    letIn: {
      "several-at-once": "It is on no list of ended tokens now.",
      "after-logout-everywhere": "Only the token that she showed is on the list. Nothing lists her others.",
      "after-flush-store": "It was on no list. Had it been, the flush would have brought it back.",
    },
    keptOut: {
      live: {
        "after-logout": "Logging out put this token on the list of ended ones.",
        "after-logout-everywhere": "Logging out put this token on the list of ended ones.",
        "ended-by-attacker": "The attacker himself ended this session.",
        otherwise: "It is on the list of ended tokens, or has nothing to look for there.",
      },
    },
  },
  "jwt-not-before": {
    name: "Token with a not-before",
    short: "Not before",
    kind: "JWT, not before",
    tagline: "The server refuses what was made before its user logged out.",
    gates: [signature, expiry, live],
    key: tokenKey,
    letIn: {
      "several-at-once": "No logout of its user is on record now.",
      "after-flush-store":
        "When its users logged out is forgotten. Had Alice done so, the flush would have undone it.",
    },
    keptOut: {
      live: {
        "after-logout": "Alice has logged out since this token was made, on whichever device.",
        "after-logout-everywhere": "Alice has logged out since this token was made, on whichever device.",
        otherwise: "Its user has logged out since it was made.",
      },
    },
  },
  "jwt-user-key": {
    name: "Token with a user’s key",
    short: "User’s key",
    kind: "JWT, user’s key",
    tagline: "Each user has a key of his own, and a new one after logging out.",
    gates: [live, { ...signature, asks: "was it made with its user’s key?" }, expiry],
    key: { none: "The site has no key. Each user has one, in the store." },
    letIn: {
      "after-rotate-key": "No key of the site is in use here. Each user has his own.",
      "after-rotate-key-with-fallback": "No key of the site is in use here. Each user has his own.",
    },
    keptOut: {
      live: {
        edited: "The token names admin now, and it was not signed with a key of his.",
        forged: "The token is checked with its user’s own key, which the thief does not have.",
        "after-logout": "Logging out gave Alice another key. This token was signed with the old one.",
        "after-logout-everywhere":
          "Logging out gave Alice another key. This token was signed with the old one.",
        "after-flush-store": "The users’ keys were in the store, and are gone. Bob’s too.",
        "while-failing-open":
          "Told to let in whom it cannot ask about, it still cannot: the key to check with is in the store.",
        otherwise: "The token was not signed with the key that its user has now.",
      },
    },
  },
};

/** Names for questions that a mechanism never asks. Bound is asked by none of them and is left out. */
const unasked: Gate[] = [age, live];

/** Asked as well where the site sets one. */
export const limit: Gate = {
  question: "in-time",
  name: "Absolute limit",
  asks: "is it still in time, counted from the sign-in?",
};

/**
 * The gates of a mechanism in the order in which it asks, then those it leaves open. `limitAt` is where it asks for an
 * absolute limit among them, if it does.
 */
export function gatesOf(mechanism: MechanismId, limitAt = -1): (Gate & { asked: boolean })[] {
  const own = mechanismWords[mechanism].gates;
  const gates = limitAt < 0 ? own : own.toSpliced(limitAt, 0, limit);
  const asked = gates.map((gate) => ({ ...gate, asked: true }));
  const open = unasked.filter(({ question }) => gates.every((gate) => gate.question !== question));
  return [...asked, ...open.map((gate) => ({ ...gate, asked: false }))];
}
