import { hash, randomBytes } from "node:crypto";
import { type Check, inspect } from "@/lib/verdict";
import { type Mechanism, seconds } from "./mechanism";
import { checkAbsolute } from "./session-data";
import { found, orSilent } from "./silent-store";

/** Times in seconds since 1970. */
type Session = { user: string; loginAt: number; issuedAt: number; expiresAt: number };

const hashOf = (id: string) => hash("sha256", id, "base64url");

const newId = () => randomBytes(32).toString("base64url");

/**
 * A session kept on the server, as OWASP ASVS asks for it. The cookie is only a name: 256 random bits, as
 * Flask-Session 0.6 and later writes them with Python's `secrets.token_urlsafe(32)`. Everything else is in a record,
 * stored under a hash of the name, so that whoever reads the store cannot send what he finds there. Flask-Session itself
 * stores it under the name, keeps the name at a sign-in, and lets the store's TTL end it.
 *
 * Proves that the session was started here and not ended since. Cannot tell who sends the cookie. The server
 * remembers; the cookie says nothing. A missing record does not tell whether it was deleted or never was. There
 * is no key that could leak, and nobody to let in while the store does not answer.
 *
 * Source: OWASP ASVS 5.0, 7.2.3 (reference tokens), 7.2.4 (a new one at sign-in) and 7.4.1 (ended in the backend).
 * https://flask-session.readthedocs.io
 */
export const redis = {
  id: "redis",
  family: "revocable",
  asks: ["authentic", "live", "in-time"],
  skewSeconds: 0,

  async issue(user, { now, lifetimeSeconds, records }, held) {
    if (held) await records.delete(hashOf(held));
    const id = newId();
    const loginAt = seconds(now);
    const session = { user, loginAt, issuedAt: loginAt, expiresAt: loginAt + lifetimeSeconds };
    await records.set(hashOf(id), session);
    return id;
  },

  verify: (cookie, server) =>
    inspect(async (check: Check) => {
      const wellFormed = /^[\w-]{43}$/.test(cookie);
      check("authentic", wellFormed, wellFormed ? "looks like an id" : "no id looks like this");
      const session = found(check, await orSilent(server.records.get<Session>(hashOf(cookie))));
      const age = seconds(server.now) - session.issuedAt;
      const limit = session.expiresAt - session.issuedAt;
      check("in-time", age <= limit, `${age} s old, limit ${limit} s`);
      checkAbsolute(check, session.loginAt, server);
      return session.user;
    }),

  async refresh(cookie, { now, lifetimeSeconds, records }) {
    const session = await records.get<Session>(hashOf(cookie));
    const issuedAt = seconds(now);
    if (session)
      await records.set(hashOf(cookie), { ...session, issuedAt, expiresAt: issuedAt + lifetimeSeconds });
    return cookie;
  },

  async logout(cookie, { records }) {
    const session = await records.get<Session>(hashOf(cookie));
    if (!session) return "nothing";
    await records.delete(hashOf(cookie));
    return "record-deleted";
  },

  async logoutEverywhere(user, { records }) {
    const sessions = await records.entries<Session>();
    for (const [key, session] of sessions) if (session.user === user) await records.delete(key);
    return "records-deleted";
  },

  forge: async () => newId(),

  canonical: (cookie) => cookie,
} as const satisfies Mechanism;
