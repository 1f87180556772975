/**
 * What a part of a cookie is for; each kind has a colour of its own. `sealed` is text that nobody reads without the
 * key. `frame` is what the format needs to be read back: version, header, salts, iv.
 */
export type PartKind = "payload" | "time" | "signature" | "id" | "sealed" | "frame";

/** A moment that a part tells, as people read it. */
export type Time = { name: string; says: string };

/** A part of a cookie's text. What joins two parts has no kind. */
export type Part = { text: string; kind?: PartKind; name?: string; says?: string; times?: Time[] };

export type EditId =
  | "say-admin"
  | "flip-bits"
  | "change-sealed"
  | "later-expiry"
  | "younger"
  | "no-algorithm"
  | "guess-id";

/** A change that anyone can make to a cookie who holds no key. */
export interface Edit {
  id: EditId;

  /**
   * The cookie with this changed and every other character kept. Never throws. It is another text unless it said so
   * before, and brings in no character that a Cookie header cannot carry.
   */
  of(cookie: string): string;
}

/** What anyone can do with a format who holds a cookie and no key. */
export interface Anatomy {
  /** The cookie in its parts; their texts together are the cookie. Never throws: what is no such cookie is one part. */
  read(cookie: string): Part[];

  /** The edits that say most about the format, the plainest first. */
  edits: readonly [Edit, ...Edit[]];
}

/** A cookie that is not of the format. */
export const unreadable = (cookie: string): Part[] =>
  cookie === "" ? [] : [{ text: cookie, name: "unreadable", says: "Not a cookie that this site makes." }];
