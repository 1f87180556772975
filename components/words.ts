import type { AccountVerdict } from "@/lib/lab/acts";
import type { Browser } from "@/lib/lab/browsers";
import type { OperatorAct } from "@/lib/lab/operator";
import type { MechanismId } from "@/lib/mechanisms";
import type { Aside, Scenario } from "@/lib/scenarios";
import type { Question } from "@/lib/verdict";

/** A gate as people see it: the question that is asked there, and a name for it. */
export type Gate = { question: Question; name: string };

export const mechanismWords: Record<
  MechanismId,
  {
    name: string;
    short: string;
    kind: string;
    tagline: string;
    gates: Gate[];
    /** Why a cookie is not authentic, where that has nothing to do with a signature. */
    notAuthentic?: string;
  }
> = {
  signed: {
    name: "Naive signed cookie",
    short: "Naive",
    kind: "signed",
    tagline: "A valid signature is all it asks for.",
    gates: [{ question: "authentic", name: "Signature" }],
  },
  flask: {
    name: "Timestamped signed session",
    short: "Timestamped",
    kind: "Flask",
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
    tagline: "The cookie only names a record that the server can delete.",
    gates: [
      { question: "authentic", name: "Id" },
      { question: "live", name: "Still live" },
      { question: "in-time", name: "Age" },
    ],
    notAuthentic: "No id that this server makes looks like this.",
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

export const personName = (name: Browser | string) =>
  (Object.hasOwn(people, name) ? people[name] : undefined) ?? name;

export const scenarioWords: Record<Scenario, string> = {
  "while-signed-in": "while Alice is signed in",
  "after-expiry": "after the lifetime has passed",
  "after-logout": "after Alice logged out",
  "after-logout-everywhere": "after Alice logged out everywhere",
  edited: "with the cookie edited",
  "after-rotate-key": "after the operator rotated the key",
  "after-flush-store": "after the operator flushed the store",
};

/** What an operator can do: the button, and what has happened when it is done. */
export const operatorWords: Record<OperatorAct, { name: string; done: string }> = {
  "rotate-key": { name: "Rotate the key", done: "The key was rotated." },
  "flush-store": { name: "Flush the store", done: "The store was flushed." },
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
  "after-expiry": "Only her browser knew when to stop. The server did not look at any time.",
  "after-logout": "Logging out emptied Alice’s browser. On the server nothing changed.",
  "after-logout-everywhere": "This server keeps no list of sessions, so it could not end any.",
  edited: "The server did not notice the change.",
  "after-rotate-key": "This cookie is not signed, so a new key does not touch it.",
  "after-flush-store": "Everything is in the cookie. The store held nothing of it.",
  "own-session": "This is Mallory’s own account, not a replay.",
  "somebody-else": "This session is not Alice’s, so this fills no cell below.",
  "made-up": "This site never issued this cookie, nor one like it, and takes it all the same.",
  "ended-by-attacker":
    "The attacker himself ended this session, so this fills no cell below. A copy still works.",
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
    "several-at-once":
      "The key that signed it is gone, and more than that has happened, so this fills no cell below.",
    otherwise: "The server did not make this cookie with the key it has now.",
  },
  "in-time": {
    "after-expiry": "Sent in time it would have worked.",
    "several-at-once": "More than one thing has happened since, so this fills no cell below.",
    "lifetime-changed": "The lifetime was changed since it was issued, so this fills no cell below.",
    otherwise: "The server looked at its age, and it is over the limit.",
  },
  live: {
    edited: "The changed id names no record. Finding one that does means guessing 256 random bits.",
    "after-logout": "Logging out deleted the record. The cookie names nothing.",
    "after-logout-everywhere": "All of Alice’s records were deleted. The cookie names nothing.",
    "after-flush-store": "The store was flushed. Every record is gone, Bob’s too.",
    "after-new-sign-in": "Alice has signed in again since, and her earlier record was deleted.",
    "ended-by-attacker": "The attacker himself ended this session, so this fills no cell below.",
    "several-at-once":
      "The id names no record. More than one thing happened to it, so this fills no cell below.",
    otherwise: "The id names no record on the server.",
  },
  bound: { otherwise: "The sender did not hold the key that the session was made for." },
};

/** A verdict in a few words. */
export function verdictTitle({ accepted, user, failed, scenario }: AccountVerdict): string {
  if (accepted || !failed) return `Let in as ${user}`;
  return `Kept out: ${scenario === "no-cookie" ? "no cookie" : failedWords[failed]}`;
}

/** The verdict on a replay in a sentence, said only from what the request showed. */
export function replayWords(mechanism: MechanismId, verdict: AccountVerdict): { title: string; why: string } {
  const { accepted, failed, scenario = "unknown" } = verdict;
  const title = verdictTitle(verdict);
  if (accepted || !failed) return { title, why: letIn[scenario] ?? "" };
  const { notAuthentic } = mechanismWords[mechanism];
  if (failed === "authentic" && notAuthentic && scenario !== "no-cookie") return { title, why: notAuthentic };
  return { title, why: `${evidence(verdict)}${keptOut[failed][scenario] ?? keptOut[failed].otherwise}` };
}

const lastSeen = ({ trace }: AccountVerdict) => trace.at(-1)?.saw ?? "";

/** A time limit is said with its numbers, both sides of it. */
const evidence = (verdict: AccountVerdict) =>
  verdict.failed === "in-time" ? `The session is ${lastSeen(verdict)}. ` : "";

/** What someone saw who came to the site with a session of his own. */
export const visitWords = (verdict: AccountVerdict) =>
  verdict.accepted ? "the account opened" : `asked to sign in (${lastSeen(verdict)})`;

/** Why a site shows its door instead of the account. */
export function refusalWords(verdict: AccountVerdict, sent: boolean): string {
  if (!sent) return "No session cookie came with your request.";
  const { failed } = verdict;
  return `Your cookie was refused: ${failed ? failedWords[failed] : ""} (${lastSeen(verdict)}).`;
}

/** What a screen reader is told of a replay. */
export function replayAnnouncement(mechanism: MechanismId, verdict: AccountVerdict): string {
  const { title, why } = replayWords(mechanism, verdict);
  return `${mechanismWords[mechanism].name}. The attacker: ${title}. ${why}`;
}

/** What a screen reader is told of somebody's visit to his own account. */
export const visitAnnouncement = (who: string, mechanism: MechanismId, verdict: AccountVerdict) =>
  `${mechanismWords[mechanism].name}. ${who}: ${visitWords(verdict)}.`;
