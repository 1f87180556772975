import { bytesOf } from "./base64";

/** What can be said of a text that is of no known format. */
export type Look =
  | { kind: "empty" }
  | { kind: "number" }
  | { kind: "hex" | "base64" | "letters"; characters: number; bytes: number }
  | { kind: "text"; characters: number };

export function lookAt(value: string): Look {
  const characters = value.length;
  if (characters === 0) return { kind: "empty" };
  if (/^-?[\d.]{1,20}$/.test(value)) return { kind: "number" };
  if (characters >= 16 && characters % 2 === 0 && /^[0-9a-fA-F]+$/.test(value))
    return { kind: "hex", characters, bytes: characters / 2 };
  if (characters >= 16 && /^[\w+/-]+={0,2}$/.test(value)) {
    const bytes = bytesOf(value)?.length;
    return bytes ? { kind: "base64", characters, bytes } : { kind: "letters", characters, bytes: 0 };
  }
  return { kind: "text", characters };
}
