/**
 * The bytes of base64 of either alphabet, padded or not; null when it is none. Like Python's decoder it skips what is not
 * of the alphabet, so that a cookie which the server would read is read here too.
 */
export function bytesOf(text: string): Uint8Array | null {
  const digits = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/[^A-Za-z0-9+/]/g, "");
  if (digits.length === 0 || digits.length % 4 === 1) return null;
  const binary = atob(digits);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** The text of base64, or null when it is none or not UTF-8. */
export const textOf = (text: string): string | null => utf8(bytesOf(text));

export function utf8(bytes: Uint8Array | null): string | null {
  try {
    return bytes && new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a text is padded standard base64 of whole bytes. */
export const isStandard = (text: string) => text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);

/** Where in base64 the first `bytes` bytes end. The last character may belong to the next byte too. */
export const endOfBytes = (bytes: number) => Math.ceil((bytes * 4) / 3);
