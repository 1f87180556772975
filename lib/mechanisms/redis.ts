import { createHash, randomBytes } from "node:crypto";
import { type Check, inspect } from "@/lib/verdict";
import { type Mechanism, seconds } from "./mechanism";

const hash = (id: string) => createHash("sha256").update(id).digest("base64url");

/**
 * A session kept on the server, as Flask-Session 0.6 and later, express-session and Django keep it. The cookie
 * is only a name: 256 random bits, as Python's `secrets.token_urlsafe(32)` writes them. Everything else is in a
 * record, stored under a hash of the name, so that whoever reads the store cannot send what he finds there.
 *
 * Proves that the session was started here and not ended since. Cannot tell who sends the cookie. The server
 * remembers; the cookie says nothing. A missing record does not tell whether it was deleted or never was.
 *
 * Source: OWASP ASVS 5.0, 7.2.3 (reference tokens) and 7.4.1 (ended in the backend).
 */
export const redis = {
  id: "redis",
  family: "revocable",

  async issue(user, { now, lifetimeSeconds, records }) {
    const id = randomBytes(32).toString("base64url");
    const issuedAt = seconds(now);
    await records.set(hash(id), { user, issuedAt, expiresAt: issuedAt + lifetimeSeconds });
    return id;
  },

  verify: (cookie, { now, records }) =>
    inspect(async (check: Check) => {
      const wellFormed = /^[\w-]{43}$/.test(cookie);
      check("authentic", wellFormed, wellFormed ? "has the form of an id" : "has not the form of an id");
      const record = await records.get(hash(cookie));
      check("live", record, record ? "record found" : "no such record");
      const age = seconds(now) - record.issuedAt;
      const limit = record.expiresAt - record.issuedAt;
      check("in-time", age <= limit, `${age} s old, limit ${limit} s`);
      return record.user;
    }),

  async refresh(cookie, { now, lifetimeSeconds, records }) {
    const issuedAt = seconds(now);
    const expiresAt = issuedAt + lifetimeSeconds;
    await records.update(hash(cookie), (record) => ({ ...record, issuedAt, expiresAt }));
    return cookie;
  },

  async logout(cookie, { records }) {
    await records.delete(hash(cookie));
  },

  async logoutEverywhere(user, { records }) {
    const all = await records.entries();
    await Promise.all(all.filter(([, record]) => record.user === user).map(([key]) => records.delete(key)));
  },

  canonical: (cookie) => cookie,
} as const satisfies Mechanism;
