import { type Anatomy, type Edit, type Part, unreadable } from "./anatomy";
import { decodeBytes, encodeBytes } from "./base64url";
import { changePiece } from "./change";
import { later, utc } from "./moment";
import { payloadPart, sayAdmin } from "./payload";

const dot: Part = { text: "." };

/** The text cut at its dots. A first dot belongs to the payload and marks it as compressed. */
function piecesOf(cookie: string): string[] {
  const [first, ...rest] = cookie.slice(1).split(".");
  return [cookie.charAt(0) + first, ...rest];
}

/** A zlib would weigh more than the rest of this, so it says how to read the payload elsewhere. */
function compressedPart(text: string): Part {
  const [method = 0, flags = 0] = decodeBytes(text.slice(1)) ?? [];
  const isZlib = method % 16 === 8 && (method * 256 + flags) % 31 === 0;
  const python = 'zlib.decompress(base64.urlsafe_b64decode(payload[1:] + "=="))';
  const says = isZlib ? `Compressed, not secret. Python: ${python}` : "Not base64 of zlib.";
  return { text, kind: "payload", name: "payload", says };
}

const bodyPart = (text: string) => (text.startsWith(".") ? compressedPart(text) : payloadPart(text));

const stampPart = (text: string): Part => ({
  text,
  kind: "time",
  name: "signed at",
  says: utc(decodeStamp(text)),
});

export const signaturePart = (text: string): Part => ({
  text,
  kind: "signature",
  name: "signature",
  says: "HMAC-SHA1: a stamp that only the server’s key can make.",
});

/** Milliseconds since 1970, or NaN. */
const decodeStamp = (stamp: string) =>
  (decodeBytes(stamp)?.reduce((sum, byte) => sum * 256 + byte, 0) ?? Number.NaN) * 1000;

/** As itsdangerous writes it: big-endian bytes without leading zeros. */
function encodeStamp(milliseconds: number): string {
  const bytes: number[] = [];
  for (let rest = milliseconds / 1000; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return encodeBytes(bytes);
}

/** Changes the user in the payload and keeps the rest, the old signature too. */
const adminEdit: Edit = {
  id: "say-admin",
  of: (cookie) => changePiece(piecesOf(cookie), 0, sayAdmin).join("."),
};

/** Moves the time of signing one hour on, as if the cookie were that much younger. */
const youngerEdit: Edit = {
  id: "younger",
  of: (cookie) =>
    changePiece(piecesOf(cookie), 1, (stamp) => encodeStamp(later(decodeStamp(stamp), 1))).join("."),
};

/** itsdangerous without a time: `payload.signature`. */
export const urlSafe: Anatomy = {
  read(cookie) {
    const [payload, signature, ...rest] = piecesOf(cookie);
    if (!payload || !signature || rest.length > 0) return unreadable(cookie);
    return [bodyPart(payload), dot, signaturePart(signature)];
  },

  edits: [adminEdit],
};

/** itsdangerous with a time, as Flask's sessions: `payload.timestamp.signature`. */
export const timed: Anatomy = {
  read(cookie) {
    const [payload, stamp, signature, ...rest] = piecesOf(cookie);
    if (!payload || !stamp || !signature || rest.length > 0) return unreadable(cookie);
    return [bodyPart(payload), dot, stampPart(stamp), dot, signaturePart(signature)];
  },

  edits: [adminEdit, youngerEdit],
};
