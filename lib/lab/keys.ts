import { createHmac } from "node:crypto";
import { LRUCache } from "lru-cache";
import { oncePerProcess } from "@/lib/store/once-per-process";

/** A key of its own for each purpose, from the one secret. 256 bits as 43 characters. */
export function deriveKey(secret: string, ...purpose: (string | number)[]): string {
  const name = JSON.stringify([secret, ...purpose]);
  const known = derived().get(name);
  if (known !== undefined) return known;
  const key = createHmac("sha256", secret).update(JSON.stringify(purpose)).digest("base64url");
  derived().set(name, key);
  return key;
}

/** Each request of a lab asks for the same key again. */
const derived = () => oncePerProcess("derived", () => new LRUCache<string, string>({ max: 5000 }));
