import type { EditId } from "@/lib/anatomy/anatomy";
import type { AccountVerdict, SignedIn } from "@/lib/lab/acts";
import type { Browser } from "@/lib/lab/browsers";
import type { OperatorAct } from "@/lib/lab/operator";
import type { Deed } from "@/lib/mechanisms/mechanism";

/** What a thief has: the cookie as it was, the one that it was renewed by, one that he changed, or one that he made. */
export type Loot = "stolen" | "renewed" | "edited" | "forged";

/** Something that really happened in a story, as the requests and their answers told it. */
export type Happened =
  | {
      what: "sign-in";
      cookie: string;
      /** How long the browser is asked to keep it, in seconds. */
      maxAge: number;
    }
  | { what: "capture" }
  | { what: "edit"; edit: EditId; from: string; cookie: string }
  | { what: "visit"; who: Browser; sent: Loot | "own" | "nothing"; verdict: AccountVerdict }
  | { what: "log-out"; everywhere: boolean; deed: Deed }
  /** Alice's browser deleted her cookie, because its Max-Age was over. */
  | { what: "drop" }
  | { what: "operate"; act: OperatorAct }
  /** A session may live so many seconds from now on. */
  | { what: "set-lifetime"; seconds: number }
  | { what: "wait"; seconds: number };

/** `at`: when, in milliseconds since 1970 on the lab's clock; of a wait, when it was over. */
export type Happening = { at: number } & Happened;

export type Visited = Happening & { what: "visit" };

/** The last request to the account page: what a story comes to. */
export const lastVisit = (happenings: readonly Happening[]): Visited | undefined =>
  happenings.findLast((one): one is Visited => one.what === "visit");

/** The Max-Age that came with the cookie of a sign-in, in seconds. */
export const maxAgeOf = ({ now, expiresAt }: Pick<SignedIn, "now" | "expiresAt">): number =>
  Math.round((Date.parse(expiresAt) - Date.parse(now)) / 1000);
