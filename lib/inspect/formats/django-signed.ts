import type { Format } from "../format";
import { isLikely } from "../moment";
import { bodyOf, signature } from "../signed-text";

/**
 * Django's signed_cookies: `body:timestamp:signature`, the time in base 62.
 *
 * Source: Django 5.2, core/signing.py. The signature is SHA-1’s before 3.1.
 */
export const djangoSigned: Format = {
  id: "django-signed",

  read({ value }) {
    const [body = "", stamp = "", end = "", ...rest] = value.split(":");
    if (rest.length > 0 || !/^[0-9A-Za-z]{6}$/.test(stamp) || !/^\.?[\w-]+$/.test(body)) return null;
    const at = base62(stamp) * 1000;
    if (!isLikely(at) || ![43, 27].includes(end.length) || !/^[\w-]+$/.test(end)) return null;
    const { part, payload } = bodyOf(body);
    return {
      parts: [
        part,
        { text: ":" },
        { text: stamp, kind: "time", name: "signed at", says: "Seconds since 1970, in base 62." },
        { text: ":" },
        signature(end, end.length === 27 ? "SHA-1" : "SHA-256"),
      ],
      payload,
      moments: [{ name: "signed at", at }],
    };
  },
};

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** NaN for what is no number of at most eight digits. */
export const base62 = (text: string) =>
  /^[0-9A-Za-z]{1,8}$/.test(text)
    ? [...text].reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0)
    : Number.NaN;
