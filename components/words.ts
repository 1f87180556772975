import type { Browser } from "@/lib/lab/browsers";
import type { AccountVerdict } from "@/lib/lab/visit";
import type { MechanismId } from "@/lib/mechanisms";
import type { Family } from "@/lib/mechanisms/mechanism";
import type { Aside, Scenario } from "@/lib/scenarios";
import type { Question } from "@/lib/verdict";

/** A gate as people see it: the question that is asked there, and a name for it. */
export type Gate = { question: Question; name: string };

export const mechanismWords: Record<
  MechanismId,
  { name: string; short: string; kind: string; family: Family; tagline: string; gates: Gate[] }
> = {
  signed: {
    name: "Naive signed cookie",
    short: "Naive",
    kind: "signed",
    family: "naive",
    tagline: "A valid signature is all it asks for.",
    gates: [{ question: "authentic", name: "Signature" }],
  },
  flask: {
    name: "Timestamped signed session",
    short: "Timestamped",
    kind: "Flask",
    family: "timestamped",
    tagline: "The signing time is inside, and the server checks it.",
    gates: [
      { question: "authentic", name: "Signature" },
      { question: "in-time", name: "Age" },
    ],
  },
  redis: {
    name: "Server-side session",
    short: "Server-side",
    kind: "Redis",
    family: "revocable",
    tagline: "The cookie only names a record that the server can delete.",
    gates: [
      { question: "authentic", name: "Id" },
      { question: "live", name: "Record" },
      { question: "in-time", name: "Age" },
    ],
  },
};

/** Names for questions that a mechanism never asks. Bound is asked by none of them and is left out. */
const unasked: Gate[] = [
  { question: "in-time", name: "Age" },
  { question: "live", name: "Still live" },
];

/** The gates of a mechanism in the order in which it asks, then those it leaves open. */
export function gatesOf(mechanism: MechanismId): (Gate & { asked: boolean })[] {
  const { gates } = mechanismWords[mechanism];
  const asked = gates.map((gate) => ({ ...gate, asked: true }));
  const open = unasked.filter(({ question }) => gates.every((gate) => gate.question !== question));
  return [...asked, ...open.map((gate) => ({ ...gate, asked: false }))];
}

const people: Record<string, string> = {
  alice: "Alice",
  bob: "Bob",
  mallory: "Mallory",
  attacker: "the attacker",
};

export const personName = (name: Browser | string) => people[name] ?? name;

export const scenarioWords: Record<Scenario, string> = {
  "while-signed-in": "while Alice is signed in",
  "after-expiry": "after the lifetime has passed",
  "after-logout": "after Alice logged out",
  "after-logout-everywhere": "after Alice logged out everywhere",
  edited: "with the cookie edited",
  "after-rotate-key": "after the operator rotated the key",
  "after-flush-store": "after the operator flushed the store",
};

const failedWords: Record<Question, string> = {
  authentic: "not authentic",
  "in-time": "expired",
  live: "no such session",
  bound: "not bound to this browser",
};

type Words = Partial<Record<Scenario | Aside, string>>;

const letIn: Words = {
  "while-signed-in": "To the server, this request and Alice’s own are the same.",
  "after-expiry": "Only her browser knew when to stop. Nothing tells the server when this cookie ends.",
  "after-logout": "Logging out emptied Alice’s browser. On the server nothing changed.",
  "after-logout-everywhere": "The server keeps no list of sessions, so it had none to end.",
  edited: "The server did not notice the change.",
  "after-rotate-key": "This cookie is not signed, so a new key does not touch it.",
  "after-flush-store": "Everything is in the cookie. The store held nothing of it.",
  "own-session": "This is Mallory’s own account, not a replay.",
  "after-new-sign-in": "Alice has signed in again since, and her earlier session still works.",
  "lifetime-changed": "The lifetime was changed since this cookie was issued, so this fills no cell below.",
  "several-at-once": "More than one thing happened to this cookie, so this fills no cell below.",
  unknown: "So many cookies were issued since that the lab no longer knows this one.",
};

const keptOut: Record<Question, Words & { otherwise: string }> = {
  authentic: {
    edited: "The payload was changed, the signature was not. They no longer belong together.",
    "after-rotate-key": "The key that signed it is gone, and with it everybody’s session.",
    "no-cookie": "No cookie came with the request. Capture one first.",
    otherwise: "The server did not make this cookie with the key it has now.",
  },
  "in-time": {
    "after-expiry": "Sent in time it would have worked.",
    otherwise: "The server looked at its age, and it is over the limit.",
  },
  live: {
    edited: "The changed id names no record. Finding one that does means guessing 256 random bits.",
    "after-logout": "Logging out deleted the record. The cookie names nothing.",
    "after-logout-everywhere": "All of Alice’s records were deleted. The cookie names nothing.",
    "after-flush-store": "The store was flushed. Every record is gone, Bob’s too.",
    "after-new-sign-in": "Alice has signed in again since, and her earlier record was deleted.",
    otherwise: "The id names no record on the server.",
  },
  bound: { otherwise: "The sender did not hold the key that the session was made for." },
};

/** A verdict in a few words and in a sentence, said only from what the request showed. */
export function verdictWords(verdict: AccountVerdict): { title: string; why: string } {
  const { accepted, failed, user, scenario = "while-signed-in" } = verdict;
  if (accepted || !failed) return { title: `Let in as ${user}`, why: letIn[scenario] ?? "" };
  const words = keptOut[failed];
  const why = words[scenario] ?? words.otherwise;
  return { title: `Kept out: ${failedWords[failed]}`, why: `${evidence(verdict)}${why}` };
}

/** A time limit is said with its numbers, both sides of it. */
function evidence({ failed, trace }: AccountVerdict): string {
  const saw = trace.at(-1)?.saw;
  return failed === "in-time" && saw ? `The session is ${saw}. ` : "";
}

/** Why a site shows its door instead of the account. */
export function refusalWords({ failed, trace }: AccountVerdict): string {
  const saw = trace.at(-1)?.saw ?? "";
  if (saw === "no cookie came with the request") return "No session cookie came with your request.";
  return `Your cookie was refused: ${failed ? failedWords[failed] : ""} (${saw}).`;
}

/** A verdict as a screen reader is told it. */
export function announce(who: string, mechanism: MechanismId, verdict: AccountVerdict): string {
  const { title, why } = verdictWords(verdict);
  return `${mechanismWords[mechanism].name}. ${who}: ${title}. ${why}`;
}
