import { CompactSign, jwtVerify } from "jose";
import type { Server } from "./mechanism";

const bytes = (text: string) => new TextEncoder().encode(text);

/** What jose reads in a token by a server's first key, on its clock. Rejects where jose refuses. */
export const joseReads = (token: string, { keys, now }: Pick<Server, "keys" | "now">) =>
  jwtVerify(token, bytes(keys[0] ?? ""), { algorithms: ["HS256"], currentDate: new Date(now) });

/** Any payload, under a good signature. */
export const signedPayload = (payload: string, { keys }: Pick<Server, "keys">, header = {}) =>
  new CompactSign(bytes(payload)).setProtectedHeader({ alg: "HS256", ...header }).sign(bytes(keys[0] ?? ""));
