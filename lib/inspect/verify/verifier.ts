import type { Specimen } from "../format";

/** What came of a key: `how` names the parameters under which it fits, `opened` is what only the key could show. */
export type Verdict = { matches: true; how: string; opened?: string } | { matches: false; tried: string };

/** Tries a key on a cookie of one format, in the page. */
export interface Verifier {
  /** What the key is called there. */
  keyName: string;

  /** The salt where an application chose none, and that salt may be asked for. */
  salt?: string;

  /** Null where this cookie of the format has nothing to verify. `key` and `salt` are not empty. */
  verify(specimen: Specimen, key: string, salt: string): Promise<Verdict | null>;
}

/** Two names joined by a space or comma, as people list what was tried. */
export const listed = (names: readonly string[]) => [...new Set(names)].join(", ");
