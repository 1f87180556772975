import type { Question, Verdict } from "@/lib/verdict";

/** Which questions a mechanism asks, and so in which column it stands. */
export type Family = "naive" | "timestamped" | "revocable" | "bound";

/** What one copy of the site has at hand when it keeps a session. Nothing else may decide a verification. */
export type Server = {
  /** Secret keys of 256 bits in base64url, oldest first: the last one signs, and those before it are still accepted. */
  keys: string[];
  /** Milliseconds since 1970 on the lab's clock. */
  now: number;
  /** How long the site lets a session live, in seconds. */
  lifetimeSeconds: number;
  /** How long after its sign-in a session ends, however often it was renewed; null where no such limit is set. */
  absoluteSeconds: number | null;
  /** Whether a session that is good so far is let in when the store does not answer. */
  failsOpen: boolean;
  /** The site's own part of the store. Mechanisms that keep everything in the cookie leave it alone. */
  records: Records;
  /** Changes the lifetime for everybody, until the app starts again. */
  setLifetime(seconds: number): void;
};

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/**
 * A site's own part of the store: JSON under keys. What a mechanism wrote it reads back as the same type.
 * @throws {StoreAway} from every member, when the operator took the store away
 */
export interface Records {
  get<Value extends Json>(key: string): Promise<Value | null>;
  set(key: string, value: Json): Promise<void>;
  delete(key: string): Promise<void>;
  entries<Value extends Json>(): Promise<[key: string, value: Value][]>;
}

/** The site's store does not answer. */
export class StoreAway extends Error {
  override readonly name = "StoreAway";
}

/** What logging out came to on the server. */
export type Deed =
  | "nothing"
  | "record-deleted"
  | "records-deleted"
  | "token-denied"
  | "not-before-moved"
  | "user-key-changed"
  | "lifetime-cut"
  | "store-away";

/** What somebody has who got hold of a server's keys, but not of its store. */
export type Leaked = Pick<Server, "keys" | "now" | "lifetimeSeconds" | "absoluteSeconds">;

/** One way of keeping a session. One file each, with its members in this order. */
export interface Mechanism {
  id: string;
  family: Family;

  /** The questions that it asks, in its order. A trace that lets someone in has exactly these. */
  asks: readonly Question[];

  /**
   * By how many seconds it allows clocks to differ: the server takes a cookie that much longer, and asks the
   * browser to keep one that would live longer than that so much shorter.
   */
  skewSeconds: number;

  /** Starts a session for `user` in a browser that may still hold another's cookie; returns the new one's value. */
  issue(user: string, server: Server, held?: string): Promise<string>;

  /** Asks its questions in the real system's own order; the first that fails ends it. */
  verify(cookie: string, server: Server): Promise<Verdict>;

  /** Gives a session that was just accepted its full lifetime again. The cookie to send, or null: it does not slide. */
  refresh(cookie: string, server: Server): Promise<string | null>;

  /**
   * What logging out does on the server with whatever the browser sent. Its cookie is cleared elsewhere.
   * @throws {StoreAway} when it cannot tell without the store whether there is a session to end
   */
  logout(cookie: string, server: Server): Promise<Deed>;

  /** Ends all sessions of `user`, or of those that it can find the one that came with the request. */
  logoutEverywhere(user: string, server: Server, cookie: string): Promise<Deed>;

  /** The best that can be made for `user` by somebody who holds the keys and nothing else. */
  forge(user: string, leaked: Leaked): Promise<string>;

  /** One text for all the texts that the server takes for the same cookie. */
  canonical(cookie: string): string;
}

/** Whole seconds since 1970, as servers count the age of a session. */
export const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
