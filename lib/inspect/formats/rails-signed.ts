import { readObject } from "@/lib/anatomy/json";
import { isStandard, textOf } from "../base64";
import type { Format, Moment, Reading } from "../format";
import { splitLast } from "../signed-text";

/**
 * A signed cookie of Rails, `payload--signature`, or one that Rails before 5.2 encrypted with AES-CBC and then signed.
 *
 * Source: Rails, ActiveSupport::MessageVerifier and Messages::Metadata.
 */
export const railsSigned: Format = {
  id: "rails-signed",

  read({ value }) {
    const [data, end = ""] = splitLast(value, "--") ?? [];
    if (!data || !isStandard(data) || !/^[0-9a-f]{40,128}$/.test(end) || !(end.length in digests))
      return null;
    return {
      ...read(data, [
        { text: "--" },
        {
          text: end,
          kind: "signature",
          name: "signature",
          says: `HMAC-${digests[end.length]}: a stamp that only the server’s key can make.`,
        },
      ]),
    };
  },
};

const digests: Record<number, string> = { 40: "SHA1", 64: "SHA256", 128: "SHA512" };

function read(data: string, rest: Reading["parts"]): Reading {
  const text = textOf(data);
  const [ciphertext = "", iv = ""] = text?.split("--", 3) ?? [];
  if (isStandard(ciphertext) && isStandard(iv))
    return { parts: [{ text: data, kind: "sealed", name: "ciphertext", says: old }, ...rest] };
  const rails = readObject(JSON.stringify(readObject(text)?._rails ?? null));
  const message = typeof rails?.message === "string" ? textOf(rails.message) : null;
  const part = { text: data, kind: "payload", name: "payload" } as const;
  if (text === null)
    return { parts: [{ ...part, says: "Base64 of bytes, such as Ruby’s Marshal." }, ...rest] };
  return {
    parts: [{ ...part, says: "Base64, not secret. What it says is below." }, ...rest],
    payload: { text: message ?? text },
    moments: expiryIn(rails?.exp),
    expiry: expiryIn(rails?.exp)[0]?.at ?? "none",
  };
}

const old = "Encrypted with AES-CBC, as Rails did before 5.2: nobody reads it without the key.";

function expiryIn(exp: unknown): Moment[] {
  const at = typeof exp === "string" ? Date.parse(exp) : Number.NaN;
  return Number.isNaN(at) ? [] : [{ name: "expires", at }];
}
