import { readFileSync } from "node:fs";

/** Passwords as iron-session takes them: one, which has the number 1, or several under their numbers. */
export type Passwords = string | Record<string, string>;

export type IronVector = {
  description: string;
  sealed_by: string;
  password: Passwords;
  data: unknown;
  seal: string;
  expires_ms: string | null;
  checks: {
    label: string;
    reader: string;
    now_ms: number;
    password: Passwords;
    /** Where it is not the one that was sealed. */
    seal?: string;
    result: { data?: unknown; reason?: string | null; throws?: string };
  }[];
};

export type JwtVector = {
  label: string;
  token: string;
  secret: string;
  now: number;
  options: Record<string, unknown>;
  result: { ok: true; payload: Record<string, unknown> } | { ok: false; code: string };
};

export type EncryptedVector = {
  name: string;
  key_hex: string;
  plaintext: string;
  cookie: string;
  forged: string;
  forged_plaintext: string;
};

const file = readFileSync(new URL("./vectors/other-formats.json", import.meta.url), "utf8");

/** What the real libraries made, and what they said of it. */
export const vectors: { iron: IronVector[]; jwt: JwtVector[]; encrypted: EncryptedVector[] } =
  JSON.parse(file);
