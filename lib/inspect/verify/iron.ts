import { defaults, unseal } from "iron-webcrypto";
import type { Verifier } from "./verifier";

/**
 * An Iron seal, opened whatever its expiry says: whether it has ended is told beside this.
 *
 * Source: iron-session 9.0, which takes one password as that number 1.
 */
export const iron: Verifier = {
  keyName: "password",

  async verify({ value }, key) {
    const seal = value.split("~", 1)[0] ?? "";
    const id = seal.split("*", 2)[1] || "default";
    const anyTime = { ...defaults, timestampSkewSec: Number.POSITIVE_INFINITY };
    try {
      const opened = await unseal(seal, { [id]: key }, anyTime);
      return { matches: true, how: "HMAC with SHA-256, and decrypted", opened: JSON.stringify(opened) };
    } catch {
      return {
        matches: false,
        tried: key.length < 32 ? "It has fewer than 32 characters" : "HMAC with SHA-256",
      };
    }
  },
};
