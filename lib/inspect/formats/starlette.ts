import { isStandard, textOf } from "../base64";
import type { Format } from "../format";
import { bodyOf, signature, splitLast } from "../signed-text";
import { cut, readStamp, stampPart } from "./flask";

/**
 * The session of Starlette and FastAPI: `body.timestamp.signature` by itsdangerous, where the body is padded base64 of
 * JSON as Python writes it, with a space after each colon.
 *
 * Source: Starlette, middleware/sessions.py.
 */
export const starlette: Format = {
  id: "starlette",

  read({ value }) {
    const pieces = isStarlette(value) ? cut(value, ".") : null;
    if (pieces === null) return null;
    const { part, payload } = bodyOf(pieces.body);
    const at = readStamp(pieces.stamp);
    return {
      parts: [
        part,
        { text: "." },
        stampPart(pieces.stamp, at),
        { text: "." },
        signature(pieces.end, "SHA-1"),
      ],
      payload,
      moments: [{ name: "signed at", at }],
    };
  },
};

/** Its shape is Flask’s but for padding and plus signs; where there are none, only the spaces in its JSON tell. */
export function isStarlette(value: string): boolean {
  const [signed, end] = splitLast(value, ".") ?? [];
  const [body, stamp] = splitLast(signed ?? "", ".") ?? [];
  if (!body || !end || !/^[\w-]{6}$/.test(stamp ?? "") || !/^[\w-]{27}$/.test(end)) return false;
  if (!isStandard(body)) return false;
  const json = textOf(body);
  if (json?.startsWith("{")) return json === "{}" ? body.endsWith("=") : hasSpacedColon(json);
  return /[+/=]/.test(body);
}

/** Whether a space follows the colon after the first name in an object. */
function hasSpacedColon(json: string): boolean {
  const end = json.indexOf('":');
  return json.startsWith('{"') && end > 0 && json[end + 2] === " ";
}
