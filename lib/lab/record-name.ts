import { createHash } from "node:crypto";

/** In characters of JSON. What a mechanism itself makes up is shorter. */
const longest = 64;

/**
 * The name under which a record is kept: its key, or a hash of it where that is long. Whoever has a site's key signs tokens
 * with claims as long as a cookie, and some mechanisms keep a record under such a claim.
 */
export function recordName(key: string): string {
  const text = JSON.stringify(key);
  return text.length <= longest ? key : `sha256:${createHash("sha256").update(text).digest("base64url")}`;
}
