import type { FormatId } from "../format";
import { django } from "./django";
import { cookieSession, expressSession } from "./express";
import { iron } from "./iron";
import { itsdangerous } from "./itsdangerous";
import { jwt } from "./jwt";
import type { Verifier } from "./verifier";

/** The formats whose signature can be tried with a key. They come with the page: fetching one would be a request. */
export const verifiers: Partial<Record<FormatId, Verifier>> = {
  flask: itsdangerous,
  starlette: itsdangerous,
  kvsession: itsdangerous,
  "flask-session": itsdangerous,
  "itsdangerous-signed": itsdangerous,
  "iron-session": iron,
  jws: jwt,
  "express-session": expressSession,
  "cookie-session": cookieSession,
  "django-signed": django,
};
