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
  const claims = await goodClaims(cookie, server);
  return claims && signWithNewest(renewed(claims, server), server);
}

/** The claims of a token that jose accepts, or null. */
export async function goodClaims(cookie: string, server: Server): Promise<Claims | null> {
  const { claims, failed } = await openToken(cookie, server);
  return failed ? null : (claims as Claims | null);
}

/** What jose refuses before it looks at any claim, and what that means; by the codes that it keeps stable. */
const refusals: Record<string, string> = {
  ERR_JWS_INVALID: "not a signed token",
  ERR_JOSE_ALG_NOT_ALLOWED: `its header does not say ${algorithm}`,
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: "HMAC-SHA256 does not match",
  ERR_JOSE_NOT_SUPPORTED: "its header demands what the server does not know",
  ERR_JWT_INVALID: "its payload is no JSON object",
};

/** The claims under a good signature, with the one that jose refuses if there is one; or why there are none. */
type Opened =
  | { claims: JWTPayload; failed?: errors.JWTExpired | errors.JWTClaimValidationFailed }
  | { claims: null; failed?: undefined; refusal: string };

/** What jose says of a token, the newest key first: by whichever key it is signed, its claims decide then. */
async function openToken(cookie: string, { keys, now }: Pick<Server, "keys" | "now">): Promise<Opened> {
  let refusal = "no key to check it with";
  for (const key of keys.toReversed()) {
    try {
      const options = { algorithms: [algorithm], currentDate: new Date(now) };
      return { claims: (await jwtVerify(cookie, bytes(key), options)).payload };
    } catch (error) {
      if (error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed)
        return { claims: error.payload, failed: error };
      if (!(error instanceof errors.JOSEError)) throw error;
      refusal = refusals[error.code] ?? "not a token";
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) break;
    }
  }
  return { claims: null, refusal };
}

/** jose's own order: the signature, then the claims. Returns them if both hold and they name a user. */
export async function checkToken(check: Check, cookie: string, server: Server): Promise<Claims> {
  const opened = await openToken(cookie, server);
  check("authentic", opened.claims, opened.claims ? "HMAC-SHA256 matches" : opened.refusal);
  const { claims, failed } = opened;
  check("in-time", !failed, timeEvidence(claims, failed, server));
  if (typeof claims.user !== "string") check("authentic", false, "the token names no user");
  checkAbsolute(check, claims.auth_time, server);
  return claims as Claims;
}

/** RFC 7519, 4.1.4: not accepted on or after `exp`. A token without it never ends. */
function timeEvidence(
  { exp, nbf = 0 }: JWTPayload,
  failed: { claim: string; reason: string } | undefined,
  { now }: Server,
): string {
  if (failed?.reason === "invalid") return `its ${failed.claim} is no number`;
  if (failed?.claim === "nbf") return `valid only in ${nbf - seconds(now)} s`;
  if (exp === undefined) return "no exp: it never ends";
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
