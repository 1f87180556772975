import { bytesOf } from "../base64";
import { splitLast } from "../signed-text";
import { bytes, hmac, same } from "./hmac";
import type { Verifier } from "./verifier";

/** Source: cookie-signature 1.2, `sign`. */
export const expressSession: Verifier = {
  keyName: "secret",

  async verify({ value }, key) {
    const [id, end] = splitLast(value.slice("s:".length), ".") ?? [];
    if (id === undefined || end === undefined) return null;
    const matches = same(await hmac("SHA-256", bytes(key), id), bytesOf(end));
    return matches ? { matches, how: "HMAC with SHA-256" } : { matches, tried: "HMAC with SHA-256" };
  },
};

/** Signed are the name and the value together. Source: cookies 0.9; keygrip 1.1. */
export const cookieSession: Verifier = {
  keyName: "key",

  async verify({ name, value, companion }, key) {
    if (name === undefined || companion === undefined) return null;
    const matches = same(await hmac("SHA-1", bytes(key), `${name}=${value}`), bytesOf(companion));
    return matches ? { matches, how: "HMAC with SHA-1" } : { matches, tried: "HMAC with SHA-1" };
  },
};
