import { decode, encode } from "@/lib/itsdangerous/base64";
import { BadData } from "@/lib/itsdangerous/errors";
import { splitLast } from "@/lib/itsdangerous/signer";
import type { Check } from "@/lib/verdict";
import { type SessionData, sessionIn } from "./session-data";

/** What a check of the signature saw. It never tells the signature that would have matched. */
export const signatureEvidence = (matches: boolean) =>
  matches ? "HMAC-SHA1 matches" : "HMAC-SHA1 does not match";

/** The session in a payload. One whose signature holds but that names nobody is refused all the same. */
export function readSession(read: () => unknown, check: Check): SessionData {
  const session = sessionIn(unlessBad(read));
  if (!session) check("authentic", false, "the payload names no user");
  return session;
}

function unlessBad(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadData) return null;
    throw error;
  }
}

/**
 * The text that signing would have given: itsdangerous decodes a signature leniently before it compares, so
 * several texts are one cookie to the server.
 */
export function canonical(cookie: string): string {
  const [value, signature] = splitLast(cookie, ".") ?? [cookie, ""];
  const bytes = decode(signature);
  return bytes ? `${value}.${encode(bytes)}` : cookie;
}
