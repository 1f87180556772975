import { bytesOf, endOfBytes, textOf } from "../base64";
import type { Format } from "../format";
import { isLikely } from "../moment";
import { isJson } from "../signed-text";

/**
 * gorilla/securecookie: base64 of `date|value|mac`, where the value is base64 again and the MAC is 32 bytes.
 *
 * Source: gorilla/securecookie, `SecureCookie.Encode`.
 */
export const securecookie: Format = {
  id: "securecookie",

  read({ value }) {
    if (!/^[\w-]+={0,2}$/.test(value)) return null;
    const bytes = bytesOf(value);
    const dateEnd = bytes?.indexOf(bar) ?? -1;
    if (!bytes || dateEnd < 9 || dateEnd > 11) return null;
    const valueEnd = bytes.indexOf(bar, dateEnd + 1);
    const seconds = String.fromCharCode(...bytes.subarray(0, dateEnd));
    const at = /^\d+$/.test(seconds) ? Number(seconds) * 1000 : Number.NaN;
    if (valueEnd < 0 || !isLikely(at)) return null;

    const [first, second] = [endOfBytes(dateEnd + 1), endOfBytes(valueEnd + 1)];
    const inner = String.fromCharCode(...bytes.subarray(dateEnd + 1, Math.min(valueEnd, dateEnd + 49_153)));
    const text = textOf(inner);
    const json = text !== null && isJson(text) ? text : null;
    return {
      parts: [
        { text: value.slice(0, first), kind: "time", name: "signed at", says: "Seconds since 1970." },
        { text: value.slice(first, second), kind: "payload", name: "value", says: json ? readable : opaque },
        {
          text: value.slice(second),
          kind: "signature",
          name: "MAC",
          says: "Over the cookie’s name, the time and the value: only the server’s key can make it.",
        },
      ],
      payload: json ? { text: json } : undefined,
      moments: [{ name: "signed at", at }],
      damage: bytes.length - valueEnd - 1 < 20 ? "Its MAC is too short." : undefined,
    };
  },
};

const bar = "|".charCodeAt(0);
const readable = "Base64 of JSON, not secret. What it says is below.";
const opaque = "Bytes: Go’s gob, which is not secret, or encrypted. The text does not tell which.";
