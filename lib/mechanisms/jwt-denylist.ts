import { randomBytes } from "node:crypto";
import { type Check, inspect } from "@/lib/verdict";
import type { Deed, Leaked, Mechanism, Server } from "./mechanism";
import { checkSilent, orSilent, silent } from "./silent-store";
import {
  canonicalToken,
  checkToken,
  goodClaims,
  newClaims,
  renewed,
  renewToken,
  signWithNewest,
} from "./token";

/**
 * A JWT whose server keeps a list of tokens that have ended: the first remedy of OWASP ASVS 5.0, 7.4.1. A token is
 * named by its `jti`, never by its text, of which several verify. A renewed token keeps the name, else a thief's
 * renewed copy would not be on the list.
 *
 * Proves what a JWT proves, and that its session was not ended. Cannot end a session whose token it is not shown: it
 * keeps no list of those it issued. The server remembers who has left, until the last copy of their tokens would have
 * ended anyway, and is asked for it with every request; if it forgets, they are back.
 *
 * Source: OWASP ASVS 5.0, 7.4.1; RFC 7519, 4.1.7. https://github.com/OWASP/ASVS
 */
export const jwtDenylist = {
  id: "jwt-denylist",
  family: "revocable",
  asks: ["authentic", "in-time", "live"],
  skewSeconds: 0,

  issue: write,

  verify: (cookie, server) =>
    inspect(async (check: Check) => {
      const { user, jti } = await checkToken(check, cookie, server);
      if (typeof jti !== "string") check("live", false, "has no jti to look for");
      const denied = await orSilent(server.records.get(jti));
      if (denied === silent) checkSilent(check, server);
      else check("live", !denied, denied ? "on the list of ended tokens" : "not on the list of ended tokens");
      return user;
    }),

  refresh: renewToken,

  logout: deny,

  logoutEverywhere: (_user, server, cookie) => deny(cookie, server),

  forge: write,

  canonical: canonicalToken,
} as const satisfies Mechanism;

function write(user: string, leaked: Leaked): Promise<string> {
  const jti = randomBytes(16).toString("base64url");
  return signWithNewest({ ...newClaims(user, leaked), jti }, leaked);
}

async function deny(cookie: string, server: Server): Promise<Deed> {
  const claims = await goodClaims(cookie, server);
  if (typeof claims?.jti !== "string") return "nothing";
  // A renewed copy of it may end later than the token itself, but not later than one that is renewed now.
  const expiresAt = Math.max(claims.exp, renewed(claims, server).exp);
  await server.records.set(claims.jti, { denied: true, expiresAt });
  return "token-denied";
}
