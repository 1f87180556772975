import { type Check, inspect, type Verdict } from "@/lib/verdict";
import { type Deed, type Mechanism, type Server, seconds } from "./mechanism";
import { type Ask, checkSilent, orSilent, orThrow, silent } from "./silent-store";
import {
  type Claims,
  canonicalToken,
  checkToken,
  goodClaims,
  newClaims,
  renewed,
  signWithNewest,
} from "./token";

/** From when on, in seconds since 1970, tokens of a user count. */
type Since = { notBefore: number };

/**
 * A JWT whose server refuses those of a user that were made before a certain time, and moves that time when he logs
 * out: the second remedy of OWASP ASVS 5.0, 7.4.1.
 *
 * Proves what a JWT proves, and that its user has not logged out since. Cannot end one session and leave his others:
 * logging out on the phone ends the laptop's too. The server remembers one time per user, and is asked for it with
 * every request; if it forgets, what was ended is back.
 *
 * Claims count whole seconds. So that a token of the very second of the logout is refused, the time is moved to the
 * next one, and a token that is made meanwhile is dated there. jose minds no `iat` that is still to come, unless it is
 * given a `maxTokenAge`; other readers may.
 *
 * Source: OWASP ASVS 5.0, 7.4.1; RFC 7519, 4.1.6. https://github.com/OWASP/ASVS
 */
export const jwtNotBefore = {
  id: "jwt-not-before",
  family: "revocable",
  asks: ["authentic", "in-time", "live"],
  skewSeconds: 0,

  issue: (user, server) => sign(newClaims(user, server), server),

  verify: (cookie, server) => verify(cookie, server, orSilent),

  async refresh(cookie, server) {
    const claims = await goodClaims(cookie, server);
    return claims && sign(renewed(claims, server), server);
  },

  async logout(cookie, server) {
    const verdict = await verify(cookie, server, orThrow);
    return verdict.accepted ? moveOn(verdict.user, server) : "nothing";
  },

  logoutEverywhere: moveOn,

  forge: (user, leaked) => signWithNewest(newClaims(user, leaked), leaked),

  canonical: canonicalToken,
} as const satisfies Mechanism;

function verify(cookie: string, server: Server, ask: Ask): Promise<Verdict> {
  return inspect(async (check: Check) => {
    const { user, iat } = await checkToken(check, cookie, server);
    if (typeof iat !== "number") check("live", false, "does not tell when it was made");
    const notBefore = await ask(since(user, server));
    if (notBefore === silent) checkSilent(check, server);
    else check("live", iat >= notBefore, liveEvidence(iat, notBefore));
    return user;
  });
}

/** Signs claims that are dated no earlier than what counts for their user. */
async function sign(claims: Claims, server: Server): Promise<string> {
  const iat = Math.max(claims.iat, await since(claims.user, server));
  return signWithNewest({ ...claims, iat }, server);
}

async function moveOn(user: string, server: Server): Promise<Deed> {
  const notBefore = Math.max(seconds(server.now), await since(user, server)) + 1;
  await server.records.set(user, { notBefore });
  return "not-before-moved";
}

const since = async (user: string, { records }: Server) => (await records.get<Since>(user))?.notBefore ?? 0;

const liveEvidence = (iat: number, notBefore: number) =>
  notBefore === 0
    ? "no logout of its user is on record"
    : iat >= notBefore
      ? "made since its user logged out"
      : "made before its user logged out";
