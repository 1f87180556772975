import { type Anatomy, unreadable } from "./anatomy";
import { decodeBytes, encodeBytes } from "./base64url";
import { changeMiddle } from "./change";

/** In characters. The last one holds two bits of the iv and four of the ciphertext. */
const ivLength = 22;

/** Base64 of an iv of 16 bytes and what AES-256-CTR made of the session with it. Nothing vouches for it. */
export const aesCtr: Anatomy = {
  read(cookie) {
    if ((decodeBytes(cookie)?.length ?? 0) <= 16) return unreadable(cookie);
    return [
      {
        text: cookie.slice(0, ivLength),
        kind: "frame",
        name: "iv",
        says: "16 random bytes, not secret. The last character is shared with the ciphertext.",
      },
      {
        text: cookie.slice(ivLength),
        kind: "sealed",
        name: "ciphertext",
        says: "AES-256-CTR: without the key nobody reads whom it is for.",
      },
    ];
  },

  edits: [{ id: "flip-bits", of: makeAliceAdmin }],
};

/**
 * What XOR makes of the one name and the other. CTR encrypts by XOR with a key stream, so XOR with this turns alice
 * into admin through the encryption. The zero leaves the byte before the name alone.
 */
const difference = [0, ...Array.from("alice", (letter, at) => letter.charCodeAt(0) ^ "admin".charCodeAt(at))];

/** Changes the name in the session `{"user":"alice"…`, which nobody needs to read for that. */
function makeAliceAdmin(cookie: string): string {
  // After the 16 bytes of the iv and the 9 before it, the name is bytes 25 to 29. Characters 32 to 39 hold 24 to 29.
  const bytes = decodeBytes(cookie.slice(32, 40));
  if (bytes === null || bytes.length < difference.length) return changeMiddle(cookie);
  const flipped = encodeBytes(bytes.map((byte, at) => byte ^ (difference[at] ?? 0)));
  return cookie.slice(0, 32) + flipped + cookie.slice(40);
}
