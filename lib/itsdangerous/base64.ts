import { isWellFormed } from "./well-formed";

/** URL-safe Base64 without padding. */
export function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

/**
 * The bytes behind a URL-safe Base64 text, or null. As lenient as itsdangerous' `base64_decode`, so many texts decode
 * to the same bytes: characters outside the alphabet are skipped, `+/` counts as `-_`, spare bits are dropped.
 */
export function decode(text: string): Uint8Array | null {
  if (isStrict(text)) return text.length % 4 === 1 ? null : viewOf(Buffer.from(text, "base64url"));
  if (!isWellFormed(text)) return null;
  // The padding is counted before anything is skipped, so junk is noticed only where it leaves too little of it.
  const padding = "=".repeat((4 - (Buffer.byteLength(text) % 4)) % 4);
  return decodeLeniently(text.replaceAll("-", "+").replaceAll("_", "/") + padding);
}

/** The bytes behind a standard Base64 text, or null: Python's `base64.b64decode`, which adds no padding. */
export function decodeStandard(text: string): Uint8Array | null {
  return /[^\p{ASCII}]/u.test(text) ? null : decodeLeniently(text);
}

/** Holds digits and nothing else, so that there is nothing to be lenient about. */
const isStrict = (text: string) => /^[\w-]*$/.test(text);

const viewOf = ({ buffer, byteOffset, length }: Buffer) => new Uint8Array(buffer, byteOffset, length);

/** CPython's `binascii.a2b_base64(text, strict_mode=False)`, with null for its errors. */
function decodeLeniently(text: string): Uint8Array | null {
  let digits = "";
  let pads = 0;
  for (const char of text) {
    if (char === "=") {
      const inQuad = digits.length % 4;
      // Padding that completes a quad ends the text, whatever follows. Elsewhere it is junk like any other.
      if (inQuad >= 2 && inQuad + ++pads >= 4) return bytesOf(digits);
    } else if (/[A-Za-z0-9+/]/.test(char)) {
      digits += char;
      pads = 0;
    }
  }
  return digits.length % 4 === 0 ? bytesOf(digits) : null;
}

function bytesOf(digits: string): Uint8Array {
  return Uint8Array.from(Buffer.from(digits, "base64"));
}
