import { defaults, encrypt, hmacWithPassword, macPrefix, unseal } from "iron-webcrypto";
import { base64url as runtime } from "jose";
import type { Leaked } from "./mechanism";

/** The `~2` that iron-session puts behind a seal. It stands outside the MAC, and nothing is decided by it. */
const version = "~2";

const separator = "*";

/** Where each field of a seal stands. */
const expiryAt = 5;
const macAt = 7;
const fields = 8;

/** iron-session's map of passwords, whose highest number seals. */
const passwordMap = (keys: string[]) => Object.fromEntries(keys.map((key, index) => [`${index + 1}`, key]));

/**
 * A seal as iron-session makes it: encrypted, then under a MAC with everything else. Put together from
 * iron-webcrypto's own pieces, because its `seal` can be told how far its clock is off, but not what time it is.
 */
export async function sealed(data: unknown, { keys, now, lifetimeSeconds }: Leaked): Promise<string> {
  const password = keys.at(-1) ?? "";
  const { encrypted, key } = await encrypt(password, defaults.encryption, JSON.stringify(data));
  const expiry = now + lifetimeSeconds * 1000;
  const parts = [macPrefix, keys.length, key.salt, base64url(key.iv), base64url(encrypted), expiry];
  const text = parts.join(separator);
  const mac = await hmacWithPassword(password, defaults.integrity, text);
  return [text, mac.salt, mac.digest].join(separator) + version;
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");

/** The expiry that stands in a seal, in milliseconds since 1970 or empty; null where a text is no seal. */
export function expiryIn(cookie: string): string | null {
  const parts = partsOf(cookie);
  const expiry = parts[expiryAt] ?? "";
  const isSeal = parts.length === fields && parts[0] === macPrefix;
  return isSeal && /^([1-9]\d*)?$/.test(expiry) ? expiry : null;
}

const partsOf = (cookie: string) => withoutVersion(cookie).split(separator);

const withoutVersion = (cookie: string) => cookie.split("~", 1)[0] ?? "";

/** What the library says of a seal, whatever its expiry, and what that means. */
const refusals: Record<string, string> = {
  "Bad hmac value": "HMAC-SHA256 does not match",
  "Cannot find password": "no password has the id that it names",
};

/** What is in a seal if its MAC holds, or why it does not. Its expiry is not looked at. */
export async function opened(cookie: string, keys: string[]): Promise<{ data?: unknown; refusal?: string }> {
  try {
    const anyTime = { ...defaults, timestampSkewSec: Number.POSITIVE_INFINITY };
    return { data: await unseal(withoutVersion(cookie), passwordMap(keys), anyTime) };
  } catch (error) {
    const [message = ""] = String((error as Error).message).split(":");
    return { refusal: refusals[message] ?? "cannot be opened" };
  }
}

/** The library decodes the MAC before it compares, and so leniently that several texts are one cookie to it. */
export function canonicalSeal(cookie: string): string {
  const parts = partsOf(cookie);
  const mac = decoded(parts[macAt] ?? "");
  return mac === null || parts.length !== fields
    ? cookie
    : [...parts.slice(0, macAt), base64url(mac)].join(separator) + version;
}

/** Base64 as iron-webcrypto decodes it: where the runtime does not (before Node 25), as uint8array-extras does. */
function decoded(text: string): Uint8Array | null {
  const padding = "=".repeat((4 - (text.length % 4)) % 4);
  try {
    if ("fromBase64" in Uint8Array) return runtime.decode(text);
    return Buffer.from(atob(text.replaceAll("-", "+").replaceAll("_", "/") + padding), "binary");
  } catch {
    return null;
  }
}
