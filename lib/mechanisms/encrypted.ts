import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type Check, inspect } from "@/lib/verdict";
import { type Leaked, type Mechanism, seconds } from "./mechanism";
import { sessionIn } from "./session-data";

/**
 * A session that is encrypted and not authenticated: AES-256-CTR with a random IV before it, in base64url.
 *
 * Proves nothing. That it decrypts to a session is all it asks for, and a reader takes that for a proof: but
 * whoever flips a bit of the cookie flips that bit of the text, so "alice" becomes "admin" without the key.
 * Hides what it says, and nothing else. Nobody remembers anything.
 *
 * Source: Apache's mod_session_crypto up to 2.4.23 kept sessions encrypted without a MAC (with CBC, which falls to
 * a padding oracle): CVE-2016-0736, https://www.redteam-pentesting.de/advisories/rt-sa-2016-001.txt
 */
export const encrypted = {
  id: "encrypted",
  family: "naive",
  asks: ["authentic"],
  skewSeconds: 0,

  issue: write,

  verify: (cookie, { keys }) =>
    inspect((check: Check) => {
      const session = keys
        .toReversed()
        .map((key) => sessionIn(decrypt(cookie, key)))
        .find(Boolean);
      check("authentic", session, session ? "decrypts to a session" : "decrypts to no session");
      return session.user;
    }),

  refresh: async (cookie) => cookie,

  logout: async () => "nothing",

  logoutEverywhere: async () => "nothing",

  forge: write,

  canonical: (cookie) => cookie,
} as const satisfies Mechanism;

const ivLength = 16;

const aesKey = (key: string) => Buffer.from(key, "base64url");

async function write(user: string, { keys, now }: Leaked): Promise<string> {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-ctr", aesKey(keys.at(-1) ?? ""), iv);
  const text = JSON.stringify({ user, set_at: seconds(now) });
  return Buffer.concat([iv, cipher.update(text), cipher.final()]).toString("base64url");
}

/** The value that a cookie decrypts to, or null where that is no JSON. */
function decrypt(cookie: string, key: string): unknown {
  const bytes = Buffer.from(cookie, "base64url");
  if (bytes.length <= ivLength || bytes.toString("base64url") !== cookie) return null;
  const decipher = createDecipheriv("aes-256-ctr", aesKey(key), bytes.subarray(0, ivLength));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(ivLength)), decipher.final()]);
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text));
  } catch {
    return null;
  }
}
