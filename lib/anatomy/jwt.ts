import { type Anatomy, type Part, unreadable } from "./anatomy";
import { decodeText, encodeText } from "./base64url";
import { changePiece } from "./change";
import { readObject, setMember } from "./json";
import { later } from "./moment";
import { payloadPart, sayAdmin } from "./payload";

const dot: Part = { text: "." };

/** A JSON Web Token that is signed: `header.payload.signature`. Source: RFC 7515, section 7.1. */
export const jws: Anatomy = {
  read(cookie) {
    const [header = "", payload, signature, ...rest] = cookie.split(".");
    const json = decodeText(header);
    const alg = readObject(json)?.alg;
    if (json === null || typeof alg !== "string" || !payload || signature === undefined || rest.length > 0)
      return unreadable(cookie);
    return [
      { text: header, kind: "frame", name: "header", says: json },
      dot,
      payloadPart(payload),
      dot,
      { text: signature, kind: "signature", name: "signature", says: signatureSays(signature, alg) },
    ];
  },

  edits: [
    { id: "say-admin", of: (cookie) => changePiece(cookie.split("."), 1, sayAdmin).join(".") },
    { id: "later-expiry", of: (cookie) => changePiece(cookie.split("."), 1, dayLater).join(".") },
    { id: "no-algorithm", of: dropSignature },
  ],
};

function signatureSays(signature: string, alg: string): string {
  if (signature === "") return "Empty: nothing shows who wrote this.";
  if (alg === "HS256") return "HMAC-SHA256: a stamp that only the server’s key can make.";
  return `Made as the header says: ${alg}.`;
}

/** Without an `exp` the token never ends. It gets one, which is as much a change as a later one. */
function dayLater(payload: string): string {
  const json = decodeText(payload);
  const exp = readObject(json)?.exp;
  const milliseconds = typeof exp === "number" ? exp * 1000 : Number.NaN;
  return encodeText(setMember(json, "exp", later(milliseconds, 24) / 1000));
}

/** The attack on libraries that ask the header how to verify, and so ask the attacker. Source: RFC 8725, section 2.1. */
function dropSignature(cookie: string): string {
  const [, payload = ""] = cookie.split(".");
  return `${encodeText('{"alg":"none","typ":"JWT"}')}.${sayAdmin(payload)}.`;
}
