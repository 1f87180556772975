import type { Part } from "@/lib/anatomy/anatomy";
import { utc } from "@/lib/anatomy/moment";
import { bytesOf } from "../base64";
import type { Format } from "../format";
import { isLikely } from "../moment";
import { bodyOf, digestOf, isJoseHeader, signature, splitLast } from "../signed-text";
import { base62 } from "./django-signed";
import { isStarlette } from "./starlette";

/**
 * itsdangerous with a time, `body.timestamp.signature`, as Flask writes its sessions. The separator is a dot unless an
 * application chose another.
 *
 * Source: itsdangerous 2.2, timed.py; Flask 3.1, sessions.py.
 */
export const flask: Format = {
  id: "flask",

  read({ value }) {
    if (value.startsWith("s:")) return null;
    for (const separator of new Set([".", otherSeparator(value)])) {
      const pieces = cut(value, separator);
      if (pieces && isTimed(pieces, separator) && !isStarlette(value)) return reading(pieces, separator);
    }
    return null;
  },
};

type Pieces = { body: string; stamp: string; end: string };

/** The character before the signature. */
const otherSeparator = (value: string) => /[^\w=.-](?=[\w-]{27,86}$)/.exec(value.slice(-87))?.[0] ?? ".";

export function cut(value: string, separator: string): Pieces | null {
  const [signed, end] = splitLast(value, separator) ?? [];
  const [body, stamp] = splitLast(signed ?? "", separator) ?? [];
  return body === undefined || stamp === undefined || end === undefined ? null : { body, stamp, end };
}

/** Either every part is as it should be, or two of the three speak for themselves, so that damage is named. */
function isTimed({ body, stamp, end }: Pieces, separator: string): boolean {
  if (isJoseHeader(body)) return false;
  if (separator === ":" && isLikely(base62(stamp) * 1000)) return false;
  const hasPayload = bodyOf(body).payload !== undefined;
  const hasTime = isLikely(readStamp(stamp));
  const hasSignature = digestOf(end) !== null;
  if (separator !== ".") return hasSignature && hasTime;
  if (/^\.?[\w-]*$/.test(body) && /^[\w-]{1,11}$/.test(stamp) && /^[\w-]{27,86}$/.test(end) && hasSignature)
    return true;
  return [hasPayload, hasTime, hasSignature].filter(Boolean).length >= 2;
}

function reading({ body, stamp, end }: Pieces, separator: string) {
  const { part, payload } = bodyOf(body);
  const at = readStamp(stamp);
  const digest = digestOf(end);
  return {
    parts: [part, { text: separator }, stampPart(stamp, at), { text: separator }, signature(end, digest)],
    payload,
    moments: isLikely(at) ? [{ name: "signed at", at }] : [],
    damage: damageOf(digest, at),
  };
}

export const stampPart = (text: string, at: number): Part => ({
  text,
  kind: "time",
  name: "signed at",
  says:
    text === "" ? "Empty, which counts as 1970." : isLikely(at) ? "Seconds since 1970, in base64." : utc(at),
});

function damageOf(digest: string | null, at: number): string | undefined {
  if (digest === null) return "Its signature does not have the length of any digest.";
  return Number.isNaN(at) ? "Its time cannot be read." : undefined;
}

/** Whole seconds as big-endian bytes, at most eight; here in milliseconds. NaN for anything else. */
export function readStamp(stamp: string): number {
  if (stamp === "") return 0;
  const bytes = /^[\w-]{1,11}$/.test(stamp) ? bytesOf(stamp) : null;
  return bytes ? bytes.reduce((sum, byte) => sum * 256 + byte, 0) * 1000 : Number.NaN;
}
