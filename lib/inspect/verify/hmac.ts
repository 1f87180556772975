export type Digest = "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";
export type Bytes = Uint8Array<ArrayBuffer>;

export const bytes = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

export const joined = (...texts: (string | Bytes)[]): Bytes =>
  Uint8Array.from(texts.flatMap((part) => [...(typeof part === "string" ? bytes(part) : part)]));

/** By WebCrypto, which browsers offer over https and on localhost only. `key` is not empty. */
export async function hmac(digest: Digest, key: Bytes, text: string | Bytes): Promise<Bytes> {
  const algorithm = { name: "HMAC", hash: digest };
  const imported = await crypto.subtle.importKey("raw", key, algorithm, false, ["sign"]);
  const message = typeof text === "string" ? bytes(text) : text;
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, message));
}

export const hash = async (digest: Digest, text: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest(digest, text));

/** Nobody measures the time of this: the key is the reader’s own. */
export const same = (one: Uint8Array | null, other: Uint8Array | null) =>
  one !== null &&
  other !== null &&
  one.length === other.length &&
  one.every((byte, at) => byte === other[at]);
