import { readFileSync } from "node:fs";

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

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

/** What the real libraries made, and what they said of it. */
export const vectors: { iron: IronVector[]; jwt: JwtVector[]; encrypted: EncryptedVector[] } = read(
  "vectors/other-formats.json",
);

export type ItsdangerousVector = {
  id: string;
  description: string;
  kind: string;
  token: string;
  secret_keys: ({ utf8: string } | { hex: string })[];
  reproducible_by_signing: boolean;
  expect: { ok: boolean; value?: string };
};

export const itsdangerousVectors: ItsdangerousVector[] = read(
  "../itsdangerous/vectors/itsdangerous.json",
).vectors;
