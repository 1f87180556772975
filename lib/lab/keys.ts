import { createHmac } from "node:crypto";

/** A key of its own for each purpose, from the one secret. 256 bits as 43 characters. */
export const deriveKey = (secret: string, ...purpose: (string | number)[]) =>
  createHmac("sha256", secret).update(JSON.stringify(purpose)).digest("base64url");
