import { type Check, inspect } from "@/lib/verdict";
import { canonicalSeal, expiryIn, opened, sealed } from "./iron-seal";
import type { Leaked, Mechanism, Server } from "./mechanism";
import { checkAbsolute, newSession, sessionIn } from "./session-data";

/** iron-session's `timestampSkewSec`. */
const skewSeconds = 60;

/**
 * iron-session's seal: encrypted with AES-256-CBC, under an HMAC-SHA256. When it ends stands in it, readable to
 * everybody, and the server takes it for 60 s longer.
 *
 * Proves that somebody with the password wrote it, and hides what it says. Cannot take it back: its README says that
 * sessions cannot be instantly invalidated, and a copy replays like any other cookie. Nobody remembers anything. The
 * time is judged before the MAC, so that "expired" does not tell whether a seal is genuine.
 *
 * Source: iron-session 9.0.1, `core.ts`; iron-webcrypto 2.0.0, `unseal`. https://github.com/vvo/iron-session
 */
export const ironSession = {
  id: "iron-session",
  family: "timestamped",
  asks: ["in-time", "authentic"],
  skewSeconds,

  issue: write,

  verify: (cookie, server) =>
    inspect(async (check: Check) => {
      const expiry = expiryIn(cookie);
      if (expiry === null) check("authentic", false, "not a seal");
      checkExpiry(check, expiry, server);
      const { refusal, data } = await opened(cookie, server.keys);
      check("authentic", !refusal, refusal ?? "HMAC-SHA256 matches");
      const session = sessionIn(data);
      if (!session) check("authentic", false, "the seal names no user");
      checkAbsolute(check, session.login_at, server);
      return session.user;
    }),

  async refresh(cookie, server) {
    const { data } = await opened(cookie, server.keys);
    return sealed(data, server);
  },

  logout: async () => "nothing",

  logoutEverywhere: async () => "nothing",

  forge: write,

  canonical: canonicalSeal,
} as const satisfies Mechanism;

function write(user: string, leaked: Leaked): Promise<string> {
  return sealed(newSession(user, leaked), leaked);
}

/** A seal without an expiry never ends: iron-session makes one where it is given the lifetime 0. */
function checkExpiry(check: Check, expiry: string, { now }: Server) {
  if (expiry === "") return check("in-time", true, "no expiry: it never ends");
  const past = now - Number.parseInt(expiry, 10);
  const seconds = Math.floor(Math.abs(past) / 1000);
  const saw =
    past < 0 ? `expires in ${seconds} s` : `expired ${seconds} s ago, under ${skewSeconds} s allowed`;
  check("in-time", past < skewSeconds * 1000, saw);
}
