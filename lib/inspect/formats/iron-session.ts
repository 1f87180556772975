import { seal } from "@/lib/anatomy/iron-session";
import type { Format } from "../format";

/**
 * iron-session's seal, `Fe26.2*passwordId*salt*iv*ciphertext*expiry*macSalt*mac~2`, which is Iron's with a `~2` behind it.
 *
 * Source: iron-webcrypto 2.0; iron-session 9.0.
 */
export const ironSession: Format = {
  id: "iron-session",

  read({ value }) {
    if (!/^Fe26\.\d\*/.test(value)) return null;
    const parts = seal.read(value);
    if (parts.length === 1) return { parts, damage: "It begins as an Iron seal and is not a whole one." };
    const expiry = value.split("*")[5] ?? "";
    if (expiry === "") return { parts, expiry: "none", damage: damageOf(value) };
    const at = /^\d{1,15}$/.test(expiry) ? Number(expiry) : Number.NaN;
    if (Number.isNaN(at)) return { parts, damage: "Its expiry is no number." };
    const told = parts.map((part) => (part.kind === "time" ? { ...part, says: milliseconds } : part));
    return { parts: told, expiry: at, moments: [{ name: "expires", at }], damage: damageOf(value) };
  },
};

const milliseconds = "Milliseconds since 1970: everybody reads it, and the MAC covers it.";

function damageOf(value: string): string | undefined {
  const [, id = "", salt = "", iv = "", ciphertext = "", , macSalt = "", end = ""] = value.split("*");
  const isWhole =
    /^\w*$/.test(id) &&
    /^[0-9a-f]{64}$/.test(salt) &&
    /^[\w-]{22}$/.test(iv) &&
    /^[\w-]+$/.test(ciphertext) &&
    /^[0-9a-f]{64}$/.test(macSalt) &&
    /^[\w-]{43}(~\d{1,9})?$/.test(end);
  return isWhole ? undefined : "One of its fields does not have the form that it should have.";
}
