import { readFileSync } from "node:fs";
import type { SignerOptions } from "./key-ring";

/** What real Flask 2.2.2 and itsdangerous 2.1.2 did with a text; `meta.how_to_read` in the file explains the fields. */
export type Vector = {
  id: string;
  description: string;
  kind: string;
  secret_keys: ({ utf8: string } | { hex: string })[];
  salt: string;
  key_derivation: NonNullable<SignerOptions["keyDerivation"]>;
  digest: NonNullable<SignerOptions["digest"]>;
  sep: string;
  serializer: string | null;
  derived_key_hex: string;
  token: string;
  signed_at?: number | null;
  now?: number;
  max_age?: number | null;
  json?: string;
  compressed?: boolean;
  reproducible_by_signing: boolean;
  expect: Expected;
};

export type Expected = {
  ok: boolean;
  payload?: unknown;
  value?: string;
  timestamp?: number;
  escapes?: boolean;
  exception?: string;
  message?: string;
  mro?: string[];
  exc_payload?: string;
  date_signed?: number;
};

// Not imported: the bundler cannot read the half surrogate pair of v015.
const file = readFileSync(new URL("./vectors/itsdangerous.json", import.meta.url), "utf8");

export const { meta, vectors }: { meta: { count: number }; vectors: Vector[] } = JSON.parse(file);
