import { vectors as itsdangerousVectors } from "@/lib/itsdangerous/testing-vectors";
import { vectors } from "@/lib/mechanisms/testing-vectors";
import type { Anatomy } from "./anatomy";
import { aesCtr } from "./encrypted";
import { seal } from "./iron-session";
import { timed, urlSafe } from "./itsdangerous";
import { jws } from "./jwt";
import { kvsession } from "./kvsession";
import { randomId } from "./random-id";

const signed = itsdangerousVectors.filter(({ reproducible_by_signing }) => reproducible_by_signing);

/** Flask's cookies as Flask signs them. */
export const flaskVectors = signed.filter(({ kind }) => kind === "flask");

export const kvsessionVectors = signed.filter(({ kind }) => kind === "kvsession");

export const ctrCookies = vectors.encrypted
  .filter(({ name }) => name.startsWith("AES-256-CTR"))
  .map(({ cookie }) => cookie);

const tokens = (these: { token: string }[]) => these.map(({ token }) => token);

/** Every format, with cookies of it. All but the random id were made by real libraries. */
export const formats: { format: string; anatomy: Anatomy; specimens: string[] }[] = [
  {
    format: "urlSafe",
    anatomy: urlSafe,
    specimens: tokens(signed.filter(({ kind }) => kind === "urlsafe")),
  },
  { format: "timed", anatomy: timed, specimens: tokens(flaskVectors) },
  { format: "randomId", anatomy: randomId, specimens: ["fX9eM6aqPGNyPZ7f9nGnLyJOpY2kDKtwzsT0PLbdYC4"] },
  { format: "aesCtr", anatomy: aesCtr, specimens: ctrCookies },
  { format: "seal", anatomy: seal, specimens: vectors.iron.map(({ seal }) => seal) },
  {
    format: "jws",
    anatomy: jws,
    specimens: tokens(vectors.jwt.filter(({ label }) => label !== "two parts")),
  },
  { format: "kvsession", anatomy: kvsession, specimens: tokens(kvsessionVectors) },
];
