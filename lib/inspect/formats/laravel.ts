import { readObject } from "@/lib/anatomy/json";
import { textOf } from "../base64";
import type { Format } from "../format";

/**
 * An encrypted cookie of Laravel: base64 of JSON with an iv, a ciphertext, and a MAC or a tag.
 *
 * Source: Laravel, Illuminate\Encryption\Encrypter.
 */
export const laravel: Format = {
  id: "laravel",
  names: /^(laravel_session|XSRF-TOKEN)$/,

  read({ value }) {
    const text = value.startsWith("eyJ") ? textOf(value) : null;
    const sealed = readObject(text);
    if (text === null || sealed === null || !isSealedByLaravel(sealed)) return null;
    return {
      parts: [
        {
          text: value,
          kind: "sealed",
          name: "seal",
          says: "Base64 of JSON with an iv, a ciphertext that nobody reads without the key, and a MAC over both.",
        },
      ],
      payload: { text },
    };
  },
};

export const isSealedByLaravel = ({ iv, value, mac }: Record<string, unknown>) =>
  typeof iv === "string" && typeof value === "string" && typeof mac === "string";
