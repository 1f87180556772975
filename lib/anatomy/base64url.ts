/** Bytes as URL-safe base64 without padding. */
export const encodeBytes = (bytes: Iterable<number>) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** Text as URL-safe base64 of its UTF-8, without padding. */
export const encodeText = (text: string) => encodeBytes(new TextEncoder().encode(text));

/** The bytes of URL-safe base64 without padding, or null when it is none. */
export function decodeBytes(encoded: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(encoded) || encoded.length % 4 === 1) return null;
  const binary = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** The text of URL-safe base64 without padding, or null when it is none or not UTF-8. */
export function decodeText(encoded: string): string | null {
  const bytes = decodeBytes(encoded);
  try {
    return bytes && new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
