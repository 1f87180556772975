import type { Key } from "./key-ring";
import { taggedJson } from "./tagged-json";
import { URLSafeTimedSerializer } from "./url-safe";

/**
 * Flask's session cookie, configured as `SecureCookieSessionInterface` does (flask/sessions.py). `keys` are the app's
 * secret keys, oldest first. Flask passes as `maxAge` its `PERMANENT_SESSION_LIFETIME`, by default 2 678 400 s (31 days),
 * for every session. An empty cookie is a new session there and never reaches the serializer.
 */
export function flaskSession(keys: Key | readonly Key[]): URLSafeTimedSerializer {
  return new URLSafeTimedSerializer(keys, {
    salt: "cookie-session",
    keyDerivation: "hmac",
    digest: "sha1",
    json: taggedJson,
  });
}
