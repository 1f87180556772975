import type { MechanismId } from "@/lib/mechanisms";
import { tourWords as words } from "../../words/tour";
import { columnOf, type Model } from "../model";
import type { Part } from "../pointing";

/**
 * What the card says, and of which parts of the page. The first of them is brought into sight; `withWhatFollows`: at the
 * top, since what stands under it belongs to it.
 */
export type Stop = {
  title: string;
  says: string;
  parts: readonly [Part, ...Part[]];
  withWhatFollows?: true;
};

/** What the tour has to know of what the learner has done so far, in any of the columns. */
export type Done = {
  signedIn: boolean;
  loggedOut: boolean;
  /** The thief holds a copy of the session that Alice is in, or was in last. */
  copied: boolean;
  /** He has sent it, and nothing has happened since. */
  replayed: boolean;
};

type Step = { at: (done: Done) => Stop; goesOnWhen?: keyof Done };

/** The tour. A step that `goesOnWhen` something is done leads to the next by itself. */
export const steps: readonly Step[] = [
  { at: () => ({ ...words.question, parts: ["question", "columns"] }) },
  { at: signIn, goesOnWhen: "signedIn" },
  { at: capture, goesOnWhen: "copied" },
  { at: replay },
  { at: logOut },
  { at: () => ({ ...words.outcomes, parts: ["outcomes"] }) },
  { at: () => ({ ...words.end, parts: ["tour"] }) },
];

function signIn({ signedIn }: Done): Stop {
  const { title, asks, done } = words.signIn;
  return { title, says: signedIn ? done : asks, parts: ["sign-in"] };
}

function capture(done: Done): Stop {
  const { title, asks, done: says } = words.capture;
  if (done.copied) return { title, says, parts: ["capture"] };
  return done.signedIn ? { title, says: asks, parts: ["capture"] } : { title, ...first(done) };
}

function replay(done: Done): Stop {
  const { title, asks, done: says } = words.replay;
  if (done.replayed) return { title, says, parts: ["gates"], withWhatFollows: true };
  return done.copied ? { title, says: asks, parts: ["replay"] } : { title, ...first(done) };
}

function logOut(done: Done): Stop {
  const { title, asks, again, done: says } = words.logOut;
  if (done.loggedOut && done.replayed) return { title, says, parts: ["verdict"] };
  if (done.loggedOut && done.copied) return { title, says: again, parts: ["replay"] };
  return done.signedIn && done.copied ? { title, says: asks, parts: ["log-out"] } : { title, ...first(done) };
}

/** What comes before all else where a session has run out, or a step was passed over. */
const first = ({ signedIn }: Done): Pick<Stop, "says" | "parts"> =>
  signedIn
    ? { says: words.capture.first, parts: ["capture"] }
    : { says: words.signIn.first, parts: ["sign-in"] };

/** The parts where the tour itself shows what came of a replay. */
export const aboutReplay: readonly Part[] = ["replay", "gates", "verdict"];

export function doneIn(model: Model, ids: MechanismId[]): Done {
  const columns = ids.map((id) => columnOf(model, id));
  const jars = columns.map(({ jars }) => jars);
  const signedIn = jars.some(({ alice }) => alice.cookie !== null);
  return {
    signedIn,
    loggedOut: !signedIn && jars.some(({ alice: { emptied } }) => emptied && emptied.by !== "browser"),
    copied: jars.some(
      ({ alice, attacker }) => attacker.stolen && (alice.cookie === null || alice.cookie === attacker.cookie),
    ),
    replayed:
      (model.did === "replay" || model.did === "keep-replaying") &&
      columns.some(({ replay }) => replay && !replay.earlier),
  };
}
