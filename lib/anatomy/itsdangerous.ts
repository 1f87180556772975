import { type Anatomy, type Part, unreadable } from "./anatomy";
import { decodeBytes, decodeText, encodeText } from "./base64url";

const dot: Part = { text: "." };

const payloadPart = (text: string): Part => ({
  text,
  kind: "payload",
  name: "payload",
  says: decodeText(text) ?? "Not base64 of text.",
});

const signaturePart = (text: string): Part => ({
  text,
  kind: "signature",
  name: "signature",
  says: "HMAC-SHA1: a stamp that only the server’s key can make.",
});

function stampPart(text: string): Part {
  const bytes = decodeBytes(text);
  const seconds = bytes?.reduce((sum, byte) => sum * 256 + byte, 0) ?? Number.NaN;
  const date = new Date(seconds * 1000);
  const says = Number.isNaN(date.valueOf()) ? "No time that can be read." : utc(date);
  return { text, kind: "time", name: "signed at", says };
}

const utc = (date: Date) => `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;

/** Changes the user in the payload and keeps the rest, the old signature too. */
function edit(cookie: string): string {
  const [payload = "", ...rest] = cookie.split(".");
  try {
    const session = { ...JSON.parse(decodeText(payload) ?? ""), user: "admin" };
    return [encodeText(JSON.stringify(session)), ...rest].join(".");
  } catch {
    return [encodeText('{"user":"admin"}'), ...rest].join(".");
  }
}

/** itsdangerous without a time: `payload.signature`. */
export const urlSafe: Anatomy = {
  read(cookie) {
    const [payload, signature, ...rest] = cookie.split(".");
    if (!payload || !signature || rest.length > 0) return unreadable(cookie);
    return [payloadPart(payload), dot, signaturePart(signature)];
  },
  edit,
};

/** itsdangerous with a time, as Flask's sessions: `payload.timestamp.signature`. */
export const timed: Anatomy = {
  read(cookie) {
    const [payload, stamp, signature, ...rest] = cookie.split(".");
    if (!payload || !stamp || !signature || rest.length > 0) return unreadable(cookie);
    return [payloadPart(payload), dot, stampPart(stamp), dot, signaturePart(signature)];
  },
  edit,
};
