import { bytesOf } from "../base64";
import { splitLast } from "../signed-text";
import { type Digest, hash, hmac, joined, same } from "./hmac";
import type { Verifier } from "./verifier";

const usualSalt = "django.contrib.sessions.backends.signed_cookies";

/** Source: Django 5.2, core/signing.py and utils/crypto.py, `salted_hmac`. It compares the text, so no twin verifies. */
export const django: Verifier = {
  keyName: "SECRET_KEY",
  salt: usualSalt,

  async verify({ value }, key, salt) {
    const [signed, end = ""] = splitLast(value, ":") ?? [];
    if (signed === undefined) return null;
    const digest: Digest = end.length === 27 ? "SHA-1" : "SHA-256";
    const derived = await hash(digest, joined(salt, "signer", key));
    const expected = await hmac(digest, derived, signed);
    return same(expected, bytesOf(end)) && isCanonical(end)
      ? { matches: true, how: `HMAC with ${digest}, salt ${salt}` }
      : { matches: false, tried: `HMAC with ${digest}, salt ${salt}` };
  },
};

/** Whether the bits to spare in the last character are zero: 27 and 43 characters have 2 of them. */
const isCanonical = (text: string) => /[AEIMQUYcgkosw048]$/.test(text);
