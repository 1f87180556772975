import { isStandard } from "../base64";
import type { Format } from "../format";

/**
 * An encrypted cookie of Rails 5.2 and later: `ciphertext--iv--tag`, by AES-256-GCM.
 *
 * Source: Rails, ActiveSupport::MessageEncryptor.
 */
export const railsEncrypted: Format = {
  id: "rails-encrypted",
  names: /^_\w{1,99}_session$/,

  read({ value }) {
    const [ciphertext = "", iv = "", tag = "", ...rest] = value.split("--");
    if (rest.length > 0 || !isStandard(ciphertext)) return null;
    if (!/^[A-Za-z0-9+/]{16}$/.test(iv) || !/^[A-Za-z0-9+/]{22}==$/.test(tag)) return null;
    return {
      parts: [
        {
          text: ciphertext,
          kind: "sealed",
          name: "ciphertext",
          says: "Hidden: nobody reads it without the key.",
        },
        { text: "--" },
        {
          text: iv,
          kind: "frame",
          name: "iv",
          says: "12 random bytes that start the encryption, not secret.",
        },
        { text: "--" },
        {
          text: tag,
          kind: "signature",
          name: "tag",
          says: "The server notices by it that anything was changed.",
        },
      ],
    };
  },
};
