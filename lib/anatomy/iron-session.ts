import { type Anatomy, type Part, unreadable } from "./anatomy";
import { changeMiddle, changePiece } from "./change";
import { later, utc } from "./moment";

/**
 * iron-session's seal: `Fe26.2*passwordId*salt*iv*ciphertext*expiry*macSalt*mac~2`.
 *
 * Source: iron-webcrypto, `seal`; the `~2` is iron-session's own.
 */
export const seal: Anatomy = {
  read(cookie) {
    const [format, passwordId = "", salt, iv, ciphertext, expiry = "", macSalt, end, ...rest] =
      cookie.split("*");
    if (format !== "Fe26.2" || !salt || !iv || !ciphertext || !macSalt || !end || rest.length > 0)
      return unreadable(cookie);
    const fields: Part[] = [
      frame("format", format, "Iron’s seal: encrypted with AES-256-CBC, then signed with HMAC-SHA256."),
      frame("password id", passwordId, passwordIdSays(passwordId)),
      frame("salt", salt, "Not secret. With the password it makes the key that encrypts."),
      frame("iv", iv, "16 random bytes that start the encryption, not secret."),
      { text: ciphertext, kind: "sealed", name: "ciphertext", says: hidden },
      { text: expiry, kind: "time", name: "expires", says: expirySays(expiry) },
      frame("MAC salt", macSalt, "Not secret. With the password it makes the key that signs."),
    ];
    return [...fields.flatMap((field) => [field, { text: "*" }]), ...endParts(end)];
  },

  edits: [
    { id: "later-expiry", of: (cookie) => changePiece(cookie.split("*"), 5, dayLater).join("*") },
    { id: "change-sealed", of: (cookie) => changePiece(cookie.split("*"), 4, changeMiddle).join("*") },
  ],
};

const hidden = "Hidden: nobody reads it without the password.";

const frame = (name: string, text: string, says: string): Part => ({ text, kind: "frame", name, says });

const passwordIdSays = (id: string) =>
  id === "" ? "Empty: sealed with the site’s default password." : "Which of the site’s passwords sealed it.";

function expirySays(expiry: string): string {
  if (expiry === "") return "Empty: the seal never ends.";
  const milliseconds = readExpiry(expiry);
  return Number.isNaN(milliseconds)
    ? utc(milliseconds)
    : `${utc(milliseconds)}, readable without the password.`;
}

/** Milliseconds since 1970, or NaN. */
const readExpiry = (expiry: string) => (/^\d{1,15}$/.test(expiry) ? Number(expiry) : Number.NaN);

/** A seal that never ends gets an end, which is as much a change as a later one. */
const dayLater = (expiry: string) => `${later(readExpiry(expiry), 24)}`;

function endParts(end: string): Part[] {
  const at = end.includes("~") ? end.indexOf("~") : end.length;
  const mac: Part = {
    text: end.slice(0, at),
    kind: "signature",
    name: "MAC",
    says: "HMAC-SHA256 over everything before it: the server notices any change there.",
  };
  const version = frame("version", end.slice(at), "iron-session’s own mark, which the MAC does not cover.");
  return version.text === "" ? [mac] : [mac, version];
}
