import type { Part } from "@/lib/anatomy/anatomy";

export type FormatId =
  | "flask"
  | "starlette"
  | "kvsession"
  | "flask-session"
  | "itsdangerous-signed"
  | "iron-session"
  | "jws"
  | "jwe"
  | "express-session"
  | "cookie-session"
  | "cookie-parser"
  | "django-signed"
  | "django-db"
  | "rails-encrypted"
  | "rails-signed"
  | "laravel"
  | "securecookie"
  | "aspnet-core"
  | "aspnet-forms"
  | "aspnet-session"
  | "php"
  | "jsessionid"
  | "spring";

/** A cookie, percent-decoded. */
export type Specimen = {
  value: string;
  /** Where the text that it was found in tells. */
  name?: string;
  /** The value of the cookie `NAME.sig` that came with it. */
  companion?: string;
};

/** What a cookie carries that needs no key to be read: text, or text that zlib made shorter. */
export type Payload = { text: string } | { zlib: Uint8Array };

/** A moment that a cookie tells, in milliseconds since 1970. */
export type Moment = { name: string; at: number };

/** A cookie, read as one of a format. */
export type Reading = {
  /** Their texts together are the cookie. */
  parts: Part[];
  payload?: Payload;
  moments?: Moment[];
  /** Whether the format has a place for the end of the session, and the end that stands there, in milliseconds. */
  expiry?: number | "none";
  /** Why a server of this format will refuse it whatever its key, as one sentence. */
  damage?: string;
  /** True where the shape is all there is to go by, and others have it too. */
  guess?: boolean;
};

/** A way of writing a session into a cookie. */
export interface Format {
  id: FormatId;

  /** What the cookie is called where nobody chose otherwise. It decides between formats of one shape. */
  names?: RegExp;

  /** Null where a text is no cookie of this format. Never throws, and takes time in proportion to the text. */
  read(specimen: Specimen): Reading | null;
}
