import type { Part } from "@/lib/anatomy/anatomy";
import { readObject } from "@/lib/anatomy/json";
import { textOf } from "../base64";
import type { Format } from "../format";

/** An encrypted JSON Web Token: `header.key.iv.ciphertext.tag`. Auth.js keeps its sessions so. Source: RFC 7516, section 7.1. */
export const jwe: Format = {
  id: "jwe",
  names: /^(__Secure-)?(next-auth|authjs)\.session-token$/,

  read({ value }) {
    const pieces = value.split(".", 6);
    const [header = "", key = "", iv = "", ciphertext = "", tag = ""] = pieces;
    const json = textOf(header);
    if (pieces.length !== 5 || typeof readObject(json)?.enc !== "string") return null;
    const parts: Part[] = [
      { text: header, kind: "frame", name: "header", says: json ?? "" },
      { text: key, kind: "frame", name: "encrypted key", says: keySays(key) },
      { text: iv, kind: "frame", name: "iv", says: "Random bytes that start the encryption, not secret." },
      {
        text: ciphertext,
        kind: "sealed",
        name: "ciphertext",
        says: "Hidden: nobody reads it without the key.",
      },
      {
        text: tag,
        kind: "signature",
        name: "tag",
        says: "The server notices by it that anything was changed.",
      },
    ];
    return { parts: parts.flatMap((part, at) => (at === 0 ? [part] : [{ text: "." }, part])) };
  },
};

const keySays = (key: string) =>
  key === "" ? "Empty: the server’s own key was used as it is." : "The key of this token, itself encrypted.";
