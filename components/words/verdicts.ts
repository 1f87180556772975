import type { AccountVerdict } from "@/lib/lab/acts";
import type { MechanismId } from "@/lib/mechanisms";
import type { Aside, Scenario } from "@/lib/scenarios";
import type { Question } from "@/lib/verdict";
import { mechanismWords, type Words } from "./mechanisms";

const failedWords: Record<Question, string> = {
  authentic: "not authentic",
  "in-time": "expired",
  live: "no such session",
  bound: "not bound to this browser",
};

const letIn: Words = {
  "while-signed-in": "To the server, this request and Alice’s own are the same.",
  "after-expiry": "Only her browser knew when to stop. The server did not look at any time.",
  "after-logout": "Logging out emptied Alice’s browser. On the server nothing changed.",
  "after-logout-everywhere": "This server keeps no list of sessions, so it could not end any.",
  edited: "The server did not notice the change.",
  forged: "The thief has the key, so the server cannot tell his cookie from its own.",
  "kept-alive": "Each replay renews it. Without an absolute limit it never ends.",
  "after-absolute-limit": "The server does not look at when Alice signed in.",
  "after-rotate-key": "The server did not notice that its key has changed.",
  "after-rotate-key-with-fallback": "The old key is still accepted, and with it all that it signed.",
  "after-flush-store": "Everything is in the cookie. The store held nothing of it.",
  "while-store-away": "Everything is in the cookie. The server did not ask the store.",
  "while-failing-open": "Everything is in the cookie. The server did not ask the store.",
  "own-session": "This is Mallory’s own account, not a replay.",
  "somebody-else": "This session is not Alice’s.",
  "made-up": "This site never issued this cookie, nor one like it, and takes it all the same.",
  "ended-by-attacker": "The attacker himself ended this session. A copy still works.",
  "after-new-sign-in": "Alice has signed in again since, and her earlier session still works.",
  "after-logout-elsewhere": "Alice logged out everywhere, but the server could not find this session.",
  "lifetime-changed": "The lifetime was changed since this cookie was issued.",
  "after-lifetime-cut": "The app’s lifetime is one second now, and that is not over.",
  "at-the-limit": "It is just as old as it may be, where real systems differ.",
  "several-at-once": "Nothing that the server asks is wrong.",
  unknown: "So many cookies were issued since that the lab no longer knows this one.",
};

const keptOut: Record<Question, Words & { otherwise: string }> = {
  authentic: {
    edited: "What came is not what the server signed. A change needs the key.",
    "after-rotate-key": "The key that made it is gone, and with it everybody’s session.",
    "no-cookie": "No cookie came with the request. Capture one first.",
    otherwise: "The server did not make this cookie with the key it has now.",
  },
  "in-time": {
    "after-expiry": "Sent in time it would have worked.",
    "after-absolute-limit": "However often it was renewed, it ends this long after the sign-in.",
    "after-lifetime-cut": "A logout cut everybody’s lifetime, until the app starts again.",
    "at-the-limit": "It is just as old as it may be, where real systems differ.",
    "lifetime-changed": "The lifetime was changed since it was issued.",
    otherwise: "The server looked at its age, and it is over the limit.",
  },
  live: {
    edited: "What was changed names no session on the server.",
    forged: "What was forged names no session on the server.",
    "after-logout": "Logging out deleted the record. The cookie names nothing.",
    "after-logout-everywhere": "All of Alice’s records were deleted. The cookie names nothing.",
    "after-flush-store": "The store was flushed. Every record is gone, Bob’s too.",
    "after-new-sign-in": "Alice has signed in again since, and her earlier record was deleted.",
    "while-store-away": "The store could not be asked, so nobody is let in: the site fails closed.",
    "while-failing-open": "The store could not be asked.",
    "ended-by-attacker": "The attacker himself ended this session.",
    otherwise: "It names no session that the server knows.",
  },
  bound: { otherwise: "The sender did not hold the key that the session was made for." },
};

/** A verdict in a few words. */
export function verdictTitle({ accepted, user, failed, scenario, trace }: AccountVerdict): string {
  if (accepted || !failed) return `Let in as ${user}`;
  if (scenario === "no-cookie") return "Kept out: no cookie";
  return `Kept out: ${trace.at(-1)?.unanswered ? "the store is away" : failedWords[failed]}`;
}

/** The verdict on a replay in a sentence, said only from what the request showed. */
export function replayWords(mechanism: MechanismId, verdict: AccountVerdict): { title: string; why: string } {
  const { accepted, failed, scenario = "unknown" } = verdict;
  const title = verdictTitle(verdict);
  if (accepted || !failed) return { title, why: whyLetIn(mechanism, verdict, scenario) };
  if (verdict.trace.at(-1)?.unanswered && scenario === "several-at-once")
    return { title, why: keptOut[failed]["while-store-away"] ?? "" };
  return { title, why: `${evidence(verdict)}${reasonWords(mechanism, scenario, failed)}` };
}

/** Why a replay is let in, or is kept out at a question: what can be said of it whenever it is sent. */
export function reasonWords(mechanism: MechanismId, scenario: Scenario | Aside, failed?: Question): string {
  const own = mechanismWords[mechanism];
  if (!failed) return own.letIn?.[scenario] ?? letIn[scenario] ?? "";
  const [its, general] = [own.keptOut?.[failed], keptOut[failed]];
  return its?.[scenario] ?? general[scenario] ?? its?.otherwise ?? general.otherwise;
}

/** A check that was passed over for want of an answer says more than anything that happened before. */
function whyLetIn(mechanism: MechanismId, { trace }: AccountVerdict, scenario: Scenario | Aside): string {
  return trace.some(({ unanswered }) => unanswered) ? passedOver : reasonWords(mechanism, scenario);
}

const passedOver =
  "The store could not be asked, and this site lets in whom it cannot ask about: ended sessions are back.";

const lastSeen = ({ trace }: AccountVerdict) => trace.at(-1)?.saw ?? "";

/** A time limit is said with its numbers, both sides of it. */
const evidence = (verdict: AccountVerdict) =>
  verdict.failed === "in-time" ? `The server saw: ${lastSeen(verdict)}. ` : "";

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

/** What a check cost the server. */
export function costWords({ storeReads, tookMicroseconds }: AccountVerdict): string {
  const reads =
    storeReads === 0 ? "no store read" : storeReads === 1 ? "1 store read" : `${storeReads} store reads`;
  return `${reads}, checked in ${milliseconds(tookMicroseconds)} ms`;
}

/** Two digits that count, where there is a fraction. */
const milliseconds = (microseconds: number) => Number((microseconds / 1000).toPrecision(2));
