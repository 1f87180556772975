import { flaskSession } from "@/lib/itsdangerous/flask-session";
import { splitLast } from "@/lib/itsdangerous/signer";
import { decodeStamp } from "@/lib/itsdangerous/timestamp-signer";
import { type Check, inspect } from "@/lib/verdict";
import { canonical, signatureEvidence, userIn } from "./itsdangerous-cookie";
import { type Mechanism, seconds } from "./mechanism";

/**
 * Flask's session cookie, byte for byte: `payload.timestamp.signature`. The time of signing is inside, under
 * the signature, and the server compares its age with the lifetime.
 *
 * Proves that the server wrote this text, and when. Cannot take it back: logging out clears one browser's
 * cookie and every copy lives on until the lifetime ends. Nobody remembers anything.
 *
 * Source: Flask, `SecureCookieSessionInterface` in `sessions.py`; itsdangerous, `timed.py`.
 */
export const flask = {
  id: "flask",
  family: "timestamped",
  asks: ["authentic", "in-time"],

  async issue(user, { keys, now }) {
    return flaskSession(keys).dumps({ _permanent: true, user }, seconds(now));
  },

  verify: (cookie, { keys, now, lifetimeSeconds }) =>
    inspect((check: Check) => {
      const serializer = flaskSession(keys);
      const [value, signature] = splitLast(cookie, ".") ?? [cookie, ""];
      const matches = serializer.signer.verifies(value, signature);
      check("authentic", matches, signatureEvidence(matches));
      const [payload, stamp] = splitLast(value, ".") ?? [value, null];
      const signedAt = stamp === null ? null : decodeStamp(stamp);
      if (signedAt === null) check("authentic", false, "no timestamp that can be read");
      const age = seconds(now) - signedAt;
      check("in-time", age >= 0 && age <= lifetimeSeconds, `${age} s old, limit ${lifetimeSeconds} s`);
      return userIn(() => serializer.loadPayload(payload), check);
    }),

  async refresh(cookie, { keys, now, lifetimeSeconds }) {
    const { value: session } = flaskSession(keys).loads(cookie, {
      now: seconds(now),
      maxAge: lifetimeSeconds,
    });
    return flaskSession(keys).dumps(session, seconds(now));
  },

  logout: async () => "nothing",

  logoutEverywhere: async () => "nothing",

  canonical,
} as const satisfies Mechanism;
