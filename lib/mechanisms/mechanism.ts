import type { Verdict } from "@/lib/verdict";

/** Which questions a mechanism asks, and so in which column it stands. */
export type Family = "naive" | "timestamped" | "revocable" | "bound";

/** What one copy of the site has at hand when it keeps a session. Nothing else may decide a verification. */
export type Server = {
  /** Secret keys, oldest first: the last one signs, all of them verify. */
  keys: string[];
  /** Milliseconds since 1970 on the lab's clock. */
  now: number;
  /** How long the site lets a session live, in seconds. */
  lifetimeSeconds: number;
  /** The site's own part of the store. Mechanisms that keep everything in the cookie leave it alone. */
  records: Records;
};

/** What a site remembers about a session outside the cookie. Times in seconds since 1970. */
export type SessionRecord = { user: string; issuedAt: number; expiresAt: number };

/** A site's own part of the store: records under keys. Rejects with `StoreUnavailable`. */
export interface Records {
  get(key: string): Promise<SessionRecord | null>;
  set(key: string, record: SessionRecord): Promise<void>;
  /** Changes a record that is there, in one step, so that one deleted meanwhile does not come back. */
  update(key: string, change: (record: SessionRecord) => SessionRecord): Promise<void>;
  delete(key: string): Promise<void>;
  entries(): Promise<[key: string, record: SessionRecord][]>;
}

/** One way of keeping a session. One file each, with its members in this order. */
export interface Mechanism {
  id: string;
  family: Family;

  /** Starts a session for `user` and returns the value of its cookie. */
  issue(user: string, server: Server): Promise<string>;

  /** Asks its questions in the real system's own order; the first that fails ends it. */
  verify(cookie: string, server: Server): Promise<Verdict>;

  /** Gives a session that was just accepted its full lifetime again; returns the cookie to send. */
  refresh(cookie: string, server: Server): Promise<string>;

  /** What logging out does on the server. The browser's cookie is cleared elsewhere. */
  logout(cookie: string, server: Server): Promise<void>;

  /** Ends all sessions of `user`, if the mechanism can. */
  logoutEverywhere(user: string, server: Server): Promise<void>;

  /** One text for all the texts that the server takes for the same cookie. */
  canonical(cookie: string): string;
}

/** Whole seconds since 1970, as servers count the age of a session. */
export const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
