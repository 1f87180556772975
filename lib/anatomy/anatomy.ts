/** What a part of a cookie is for; each kind has a colour of its own. */
export type PartKind = "payload" | "time" | "signature" | "id";

/** A part of a cookie's text. What joins two parts has no kind. */
export type Part = { text: string; kind?: PartKind; name?: string; says?: string };

/** What anyone can do with a format who holds a cookie and no key. */
export interface Anatomy {
  /** The cookie in its parts; their texts together are the cookie. Never throws: what is no such cookie is one part. */
  read(cookie: string): Part[];

  /** The cookie changed so that it says admin, or names another session, and everything else kept. */
  edit(cookie: string): string;
}

/** A cookie that is not of the format. */
export const unreadable = (cookie: string): Part[] =>
  cookie === "" ? [] : [{ text: cookie, name: "unreadable", says: "Not a cookie that this site makes." }];
