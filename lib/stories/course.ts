import type { Happening } from "./happening";
import type { Act } from "./story";

/** Why what happened is not the story that was to be played. */
export type Flaw = "something-else" | "too-slow";

/** By how many seconds the requests of a story may fall behind its own times, so that its ends are still its own. */
const patience = 8;

/**
 * Whether anything else happened at a site than the acts of a story, or one of them did not happen; or whether the requests took
 * so long that its times were missed. Null where the story was played.
 */
export function flawOf(acts: readonly Act[], happenings: readonly Happening[]): Flaw | null {
  const happened = happenings.filter((one, at) => one.what !== "drop" && !isCostOfLogout(happenings, at));
  const expected = acts.flatMap(whatOf);
  if (`${happened.map(({ what }) => what)}` !== `${expected}`) return "something-else";
  return behind(acts, happened) > patience ? "too-slow" : null;
}

/** What is to happen when an act does. */
function whatOf(act: Act): Happening["what"][] {
  if (act === "replay") return ["visit"];
  if (typeof act === "string") return [act];
  if ("operate" in act) return ["operate", "visit"];
  if ("edit" in act) return ["edit"];
  return "wait" in act ? ["wait"] : ["set-lifetime"];
}

/** Bob comes back by himself after a logout that has cut everybody's lifetime. */
function isCostOfLogout(happenings: readonly Happening[], at: number): boolean {
  const [before, one] = [happenings[at - 1], happenings[at]];
  return (
    before?.what === "log-out" && before.deed === "lifetime-cut" && one?.what === "visit" && one.who === "bob"
  );
}

/** How far the last happening is behind the times of the story, in seconds. */
function behind(acts: readonly Act[], happened: readonly Happening[]): number {
  const [first, last] = [happened[0], happened.at(-1)];
  if (!first || !last) return 0;
  const due = acts.reduce((sum, act) => sum + (typeof act === "object" && "wait" in act ? act.wait : 0), 0);
  return (last.at - first.at) / 1000 - due;
}
