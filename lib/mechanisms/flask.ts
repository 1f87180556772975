import { flaskSession } from "@/lib/itsdangerous/flask-session";
import { splitLast } from "@/lib/itsdangerous/signer";
import { decodeStamp } from "@/lib/itsdangerous/timestamp-signer";
import { type Check, inspect } from "@/lib/verdict";
import { canonical, readSession, signatureEvidence } from "./itsdangerous-cookie";
import { type Leaked, type Mechanism, seconds } from "./mechanism";
import { checkAbsolute, newSession } from "./session-data";

/**
 * Flask's session cookie, byte for byte: `payload.timestamp.signature`. The time of signing is inside, under
 * the signature, and the server compares its age with the lifetime.
 *
 * Proves that the server wrote this text, and when. Cannot take it back: logging out clears one browser's
 * cookie and every copy lives on until the lifetime ends. Nobody remembers anything. An absolute limit is not
 * Flask's: it is what an app adds that writes `login_at` into its session and checks it.
 *
 * Source: Flask, `SecureCookieSessionInterface` in `sessions.py`; itsdangerous, `timed.py`.
 * https://flask.palletsprojects.com/en/stable/api/#flask.sessions.SecureCookieSessionInterface
 */
export const flask = {
  id: "flask",
  family: "timestamped",
  asks: ["authentic", "in-time"],
  skewSeconds: 0,

  issue: write,

  verify: (cookie, server) =>
    inspect((check: Check) => {
      const { keys, now, lifetimeSeconds } = server;
      const serializer = flaskSession(keys);
      const [value, signature] = splitLast(cookie, ".") ?? [cookie, ""];
      const matches = serializer.signer.verifies(value, signature);
      check("authentic", matches, signatureEvidence(matches));
      const [payload, stamp] = splitLast(value, ".") ?? [value, null];
      const signedAt = stamp === null ? null : decodeStamp(stamp);
      if (signedAt === null) check("authentic", false, "no timestamp that can be read");
      const age = seconds(now) - signedAt;
      check("in-time", age >= 0 && age <= lifetimeSeconds, `${age} s old, limit ${lifetimeSeconds} s`);
      const session = readSession(() => serializer.loadPayload(payload), check);
      checkAbsolute(check, session.login_at, server);
      return session.user;
    }),

  async refresh(cookie, { keys, now, lifetimeSeconds }) {
    const serializer = flaskSession(keys);
    const { value } = serializer.loads(cookie, { now: seconds(now), maxAge: lifetimeSeconds });
    return serializer.dumps(value, seconds(now));
  },

  logout: async () => "nothing",

  logoutEverywhere: async () => "nothing",

  forge: write,

  canonical,
} as const satisfies Mechanism;

async function write(user: string, leaked: Leaked): Promise<string> {
  const session = { _permanent: true, ...newSession(user, leaked) };
  return flaskSession(leaked.keys).dumps(session, seconds(leaked.now));
}
