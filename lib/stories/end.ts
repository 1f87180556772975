import type { Browser } from "@/lib/lab/browsers";
import type { Question } from "@/lib/verdict";
import type { Happening, Visited } from "./happening";

/** What a request to the account page comes to: who sent it, and as whom he is let in or which question keeps him out. */
export type End = { who: Browser } & ({ in: string } | { out: Question });

/** What the last such request came to; of `who`, where somebody is named. */
export function endOf(happenings: readonly Happening[], who?: Browser): End | undefined {
  const last = happenings.findLast(
    (one): one is Visited => one.what === "visit" && (who === undefined || one.who === who),
  );
  if (!last) return undefined;
  const { user, failed } = last.verdict;
  return user === undefined ? { who: last.who, out: failed as Question } : { who: last.who, in: user };
}
