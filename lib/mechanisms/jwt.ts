import { type Check, inspect } from "@/lib/verdict";
import type { Leaked, Mechanism } from "./mechanism";
import { canonicalToken, checkToken, newClaims, renewToken, signWithNewest } from "./token";

/**
 * A JSON Web Token as a session: `header.payload.signature`, HS256, with the time of its end in the claim `exp`.
 *
 * Proves that somebody with the key wrote these claims. Cannot take them back before `exp`. Nobody remembers
 * anything. Everybody can read them.
 *
 * Source: RFC 7519, 4.1.4; RFC 7515; jose 6.2, `jwtVerify`. https://github.com/panva/jose
 */
export const jwt = {
  id: "jwt",
  family: "timestamped",
  asks: ["authentic", "in-time"],
  skewSeconds: 0,

  issue: write,

  verify: (cookie, server) => inspect(async (check: Check) => (await checkToken(check, cookie, server)).user),

  refresh: renewToken,

  logout: async () => "nothing",

  logoutEverywhere: async () => "nothing",

  forge: write,

  canonical: canonicalToken,
} as const satisfies Mechanism;

function write(user: string, leaked: Leaked): Promise<string> {
  return signWithNewest(newClaims(user, leaked), leaked);
}
