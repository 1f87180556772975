import type { Part } from "@/lib/anatomy/anatomy";
import { readObject } from "@/lib/anatomy/json";
import { bytesOf, textOf } from "./base64";
import type { Payload } from "./format";

/** A text at its last separator: what is signed, and the signature. Null where there is none. */
export function splitLast(text: string, separator: string): [value: string, end: string] | null {
  const at = separator === "" ? -1 : text.lastIndexOf(separator);
  return at < 0 ? null : [text.slice(0, at), text.slice(at + separator.length)];
}

/** The digests that itsdangerous and Django sign with, by the bytes that they give. */
const digests: Record<number, string> = { 20: "SHA-1", 32: "SHA-256", 64: "SHA-512" };

/** The digest that gives a signature of this length, or null. */
export const digestOf = (signature: string): string | null =>
  digests[bytesOf(signature)?.length ?? 0] ?? null;

export const signature = (text: string, digest: string | null): Part => ({
  text,
  kind: "signature",
  name: "signature",
  says: digest
    ? `HMAC-${digest.replace("SHA-", "SHA")}: a stamp that only the server’s key can make.`
    : "Damaged: no signature has this length.",
});

/** The body of a signed cookie: base64 of JSON, or a dot and base64 of JSON that zlib made shorter. */
export function bodyOf(text: string): { part: Part; payload?: Payload } {
  const part = (says: string): Part => ({ text, kind: "payload", name: "payload", says });
  if (text.startsWith(".")) {
    const zlib = bytesOf(text.slice(1));
    if (zlib && isZlib(zlib))
      return { part: part("Compressed with zlib, not secret. What it says is below."), payload: { zlib } };
    return { part: part("Marked as compressed by its first dot, and no zlib that can be read.") };
  }
  const json = textOf(text);
  if (json !== null && isJson(json))
    return { part: part("Base64 of JSON, not secret. What it says is below."), payload: { text: json } };
  return { part: part("Not base64 of JSON.") };
}

/** Source: RFC 1950, section 2.2. */
const isZlib = ([method = 0, flags = 0]: Uint8Array) =>
  method % 16 === 8 && (method * 256 + flags) % 31 === 0;

/** Python writes NaN and Infinity into JSON, at which JSON.parse stops. */
export function isJson(text: string): boolean {
  const bare = text.trim();
  if (bare.startsWith("{") && bare.endsWith("}")) return true;
  try {
    JSON.parse(bare);
    return true;
  } catch {
    return false;
  }
}

/** Whether base64 is the head of a JSON Web Token, which says by which algorithm it was made. */
export const isJoseHeader = (text: string) => typeof readObject(textOf(text))?.alg === "string";
