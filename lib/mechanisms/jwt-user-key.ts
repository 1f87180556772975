import { randomBytes } from "node:crypto";
import { decodeJwt, decodeProtectedHeader, errors } from "jose";
import { type Check, inspect, type Verdict } from "@/lib/verdict";
import type { Deed, Mechanism, Server } from "./mechanism";
import { type Ask, orSilent, orThrow, refuseSilent, silent } from "./silent-store";
import { type Claims, canonicalToken, checkToken, goodClaims, newClaims, renewed, signToken } from "./token";

/** A user's own key and its name, which the tokens that it signs carry in their header as `kid`. */
type UserKey = { kid: string; secret: string };

/**
 * A JWT that is signed with a key of its user's own, which is changed when he logs out: the third remedy of OWASP
 * ASVS 5.0, 7.4.1.
 *
 * Proves that the token was signed with the key that its user has now. Cannot end one session and leave his others.
 * The server remembers a key per user. To find it, it has to believe the token's header and claims before it could
 * check them: the key must be found through the user that the token names, else one user could sign for another. No
 * key of the site is in use, so none can leak from its configuration.
 *
 * Source: OWASP ASVS 5.0, 7.4.1; RFC 7515, 4.1.4 (`kid`). https://github.com/OWASP/ASVS
 */
export const jwtUserKey = {
  id: "jwt-user-key",
  family: "revocable",
  asks: ["live", "authentic", "in-time"],
  skewSeconds: 0,

  async issue(user, server) {
    const key = (await server.records.get<UserKey>(user)) ?? (await giveKey(user, server));
    return signWith(key, newClaims(user, server));
  },

  verify: (cookie, server) => verify(cookie, server, orSilent),

  async refresh(cookie, server) {
    const named = whatItNames(cookie);
    const key = named && (await server.records.get<UserKey>(named.user));
    if (!key) return null;
    const claims = await goodClaims(cookie, { ...server, keys: [key.secret] });
    return claims && signWith(key, renewed(claims, server));
  },

  async logout(cookie, server) {
    const verdict = await verify(cookie, server, orThrow);
    return verdict.accepted ? changeKey(verdict.user, server) : "nothing";
  },

  logoutEverywhere: changeKey,

  forge: (user, leaked) => signWith(newKey(), newClaims(user, leaked)),

  canonical: canonicalToken,
} as const satisfies Mechanism;

function verify(cookie: string, server: Server, ask: Ask): Promise<Verdict> {
  return inspect(async (check: Check) => {
    const named = whatItNames(cookie);
    if (!named) check("authentic", false, "not a token");
    const key = await ask(server.records.get<UserKey>(named.user));
    if (key === silent) refuseSilent(check);
    const isPresent = key?.kid === named.kid;
    check("live", key && isPresent, keyEvidence(key, isPresent));
    return (await checkToken(check, cookie, { ...server, keys: [key.secret] })).user;
  });
}

async function changeKey(user: string, server: Server): Promise<Deed> {
  await giveKey(user, server);
  return "user-key-changed";
}

const newKey = (): UserKey => ({
  kid: randomBytes(6).toString("base64url"),
  secret: randomBytes(32).toString("base64url"),
});

async function giveKey(user: string, { records }: Server): Promise<UserKey> {
  const key = newKey();
  await records.set(user, key);
  return key;
}

const signWith = ({ kid, secret }: UserKey, claims: Claims) => signToken(claims, secret, { kid });

/** What a token says of itself, believed only to find the key that it is checked with. */
function whatItNames(cookie: string): { user: string; kid: unknown } | null {
  try {
    const { user } = decodeJwt(cookie);
    return typeof user === "string" ? { user, kid: decodeProtectedHeader(cookie).kid } : null;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return null;
    throw error;
  }
}

function keyEvidence(key: UserKey | null, isPresent: boolean): string {
  if (key === null) return "the user that it names has no key";
  return isPresent ? "names the key that its user has now" : "its user has another key now";
}
