import { readObject } from "@/lib/anatomy/json";
import { isStandard, textOf } from "../base64";
import type { Format } from "../format";
import { isSealedByLaravel } from "./laravel";

/**
 * cookie-session of express: base64 of JSON in one cookie, and its signature in a second one, `NAME.sig`.
 *
 * Source: cookie-session 2.1; keygrip 1.1.
 */
export const cookieSession: Format = {
  id: "cookie-session",

  read({ value, name = "", companion }) {
    if (name.endsWith(".sig") && /^[\w-]{27}$/.test(value))
      return {
        parts: [{ text: value, kind: "signature", name: "signature", says: signs(name.slice(0, -4)) }],
        guess: true,
      };
    const json = isStandard(value) ? textOf(value) : null;
    const session = readObject(json);
    if (json === null || session === null || isSealedByLaravel(session)) return null;
    return {
      parts: [
        {
          text: value,
          kind: "payload",
          name: "payload",
          says: "Base64 of JSON, not secret. What it says is below.",
        },
      ],
      payload: { text: json },
      guess: companion === undefined,
    };
  },
};

const signs = (name: string) => `HMAC-SHA1 over the cookie ${name}. Paste both to see them together.`;
