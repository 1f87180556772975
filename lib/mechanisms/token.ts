import { base64url, errors, type JWTHeaderParameters, type JWTPayload, jwtVerify, SignJWT } from "jose";
import type { Check } from "@/lib/verdict";
import { type Leaked, type Server, seconds } from "./mechanism";
import { checkAbsolute } from "./session-data";

/** The claims of the lab's tokens. Times are in seconds since 1970. */
export type Claims = { user: string; iat: number; exp: number; jti?: string; auth_time?: number };

const algorithm = "HS256";

const bytes = (key: string) => new TextEncoder().encode(key);

/** A token of RFC 7519, signed with HMAC-SHA256 by jose. */
export const signToken = (claims: Claims, key: string, header: Omit<JWTHeaderParameters, "alg"> = {}) =>
  new SignJWT(claims).setProtectedHeader({ alg: algorithm, typ: "JWT", ...header }).sign(bytes(key));

/** The claims of a new session. OpenID Connect calls the time of the sign-in `auth_time`. */
export function newClaims(user: string, { now, lifetimeSeconds, absoluteSeconds }: Leaked): Claims {
  const iat = seconds(now);
  const claims = { user, iat, exp: iat + lifetimeSeconds };
  return absoluteSeconds === null ? claims : { ...claims, auth_time: iat };
}

export const signWithNewest = (claims: Claims, { keys }: Pick<Leaked, "keys">) =>
  signToken(claims, keys.at(-1) ?? "");

/** The same session with a whole lifetime before it again. Keeps its `jti` and `auth_time`: it is no new sign-in. */
export function renewed(claims: Claims, server: Leaked): Claims {
  const { iat, exp } = newClaims(claims.user, server);
  return { ...claims, iat, exp };
}

/** The token to send on, or null for one that is not good. */
export async function renewToken(cookie: string, server: Server): Promise<string | null> {
  const { claims } = await openToken(cookie, server);
  return claims && signWithNewest(renewed(claims as Claims, server), server);
}

/** What jose refuses before it looks at any claim, and what that means; by the codes that it keeps stable. */
const refusals: Record<string, string> = {
  ERR_JWS_INVALID: "not a signed token",
  ERR_JOSE_ALG_NOT_ALLOWED: `its header does not say ${algorithm}`,
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: "HMAC-SHA256 does not match",
  ERR_JWT_INVALID: "its payload is no JSON object",
};

type Opened = { claims: JWTPayload; late?: boolean } | { claims: null; refusal: string };

/** What jose says of a token, the newest key first: a token that one of them signed is judged by its claims. */
export async function openToken(
  cookie: string,
  { keys, now }: Pick<Server, "keys" | "now">,
): Promise<Opened> {
  let refusal = "not a token";
  for (const key of keys.toReversed()) {
    try {
      const options = { algorithms: [algorithm], currentDate: new Date(now) };
      return { claims: (await jwtVerify(cookie, bytes(key), options)).payload };
    } catch (error) {
      if (error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed)
        return { claims: error.payload, late: true };
      if (!(error instanceof errors.JOSEError)) throw error;
      refusal = refusals[error.code] ?? refusal;
    }
  }
  return { claims: null, refusal };
}

/** jose's own order: the signature, then the claims. Returns them if both hold and they name a user. */
export async function checkToken(check: Check, cookie: string, server: Server): Promise<Claims> {
  const opened = await openToken(cookie, server);
  check("authentic", opened.claims, opened.claims ? "HMAC-SHA256 matches" : opened.refusal);
  const { claims, late } = opened;
  check("in-time", !late, timeEvidence(claims, server));
  if (typeof claims.user !== "string") check("authentic", false, "the token names no user");
  checkAbsolute(check, claims.auth_time, server);
  return claims as Claims;
}

/** RFC 7519, 4.1.4: not accepted on or after `exp`. A token without it never ends. */
function timeEvidence({ exp, nbf }: JWTPayload, { now }: Server): string {
  if (typeof nbf === "number" && nbf > seconds(now)) return `valid only in ${nbf - seconds(now)} s`;
  if (exp === undefined) return "no exp: it never ends";
  if (typeof exp !== "number") return "its exp is no number";
  const left = exp - seconds(now);
  return left > 0 ? `exp is in ${left} s` : `exp was ${-left} s ago`;
}

/** jose decodes the signature before it compares, so several texts are one token to it. */
export function canonicalToken(cookie: string): string {
  const [header, payload, signature, ...rest] = cookie.split(".");
  if (signature === undefined || rest.length > 0) return cookie;
  try {
    return [header, payload, base64url.encode(base64url.decode(signature))].join(".");
  } catch {
    return cookie;
  }
}
