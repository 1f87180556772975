import { readObject } from "@/lib/anatomy/json";
import { bytesOf, textOf } from "../base64";
import { splitLast } from "../signed-text";
import { bytes, type Digest, hmac, same } from "./hmac";
import type { Verifier } from "./verifier";

const digests: Record<string, Digest> = { HS256: "SHA-256", HS384: "SHA-384", HS512: "SHA-512" };

/** A token under a secret; those under a key pair need no secret to be checked. Source: RFC 7518, section 3.2. */
export const jwt: Verifier = {
  keyName: "secret",

  async verify({ value }, key) {
    const [signed = "", end = ""] = splitLast(value, ".") ?? [];
    const alg = `${readObject(textOf(signed.split(".", 1)[0] ?? ""))?.alg}`;
    const digest = Object.hasOwn(digests, alg) ? digests[alg] : undefined;
    if (digest === undefined || !signed.includes(".")) return null;
    const signature = bytesOf(end);
    if (same(signature, await hmac(digest, bytes(key), signed))) return { matches: true, how: alg };
    const decoded = /^[\w+/-]+={0,2}$/.test(key) ? bytesOf(key) : null;
    if (decoded && same(signature, await hmac(digest, new Uint8Array(decoded), signed)))
      return { matches: true, how: `${alg}, where the secret is base64 of the key` };
    return { matches: false, tried: `${alg}, with the secret as text and as base64` };
  },
};
