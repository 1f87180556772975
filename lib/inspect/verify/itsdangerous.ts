import { bytesOf } from "../base64";
import { splitLast } from "../signed-text";
import { type Bytes, bytes, type Digest, hash, hmac, joined, same } from "./hmac";
import { listed, type Verifier } from "./verifier";

/** Source: itsdangerous 2.2, `Signer.derive_key`. */
const derivations: Record<string, (digest: Digest, key: Bytes, salt: string) => Promise<Bytes>> = {
  hmac: (digest, key, salt) => hmac(digest, key, salt),
  "django-concat": (digest, key, salt) => hash(digest, joined(salt, "signer", key)),
  concat: (digest, key, salt) => hash(digest, joined(salt, key)),
  none: async (_, key) => key,
};

/** Those of Flask, of itsdangerous itself, and of Flask-Session. */
const usualSalts = ["cookie-session", "itsdangerous", "itsdangerous.Signer", "flask-session"];

const digests: Record<number, Digest> = { 20: "SHA-1", 32: "SHA-256", 64: "SHA-512" };

/** Whatever itsdangerous signed: the salt that was typed or the usual ones, with each way to derive a key. */
export const itsdangerous: Verifier = {
  keyName: "SECRET_KEY",
  salt: "cookie-session",

  async verify({ value }, key, salt) {
    const separator = value.includes(".") ? "." : (/[^\w=-]/.exec(value)?.[0] ?? ".");
    const [signed, end] = splitLast(value, separator) ?? [];
    const signature = bytesOf(end ?? "");
    const digest = digests[signature?.length ?? 0];
    if (signed === undefined || digest === undefined) return null;
    const salts = [...new Set([salt, ...usualSalts])];
    for (const one of salts)
      for (const [name, derive] of Object.entries(derivations))
        if (same(signature, await hmac(digest, await derive(digest, bytes(key), one), signed)))
          return { matches: true, how: `HMAC with ${digest}, salt ${one}, key derivation ${name}` };
    return { matches: false, tried: `HMAC with ${digest}, salts ${listed(salts)}, every key derivation` };
  },
};
