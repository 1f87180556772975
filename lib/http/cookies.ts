import { parseCookie, type SetCookie, stringifySetCookie } from "cookie";
import type { Asked } from "./asked";

/** The value of a cookie exactly as it was sent: sites judge the text, so nothing may decode it before them. */
export const cookieOf = (request: Asked, name: string): string | undefined =>
  parseCookie(request.headers.get("cookie") ?? "", { decode: (text) => text })[name];

/** A Set-Cookie header's text. No cookie of the lab needs encoding. */
export const setCookie = (cookie: SetCookie) => stringifySetCookie(cookie, { encode: (text) => text });

/** A Set-Cookie header's text that makes a browser remove a cookie, whoever set it; its attributes are those that it was set with. */
export const removeCookie = (name: string, path: string, sameSite: "lax" | "strict" = "lax") =>
  setCookie({ name, value: "", path, maxAge: 0, httpOnly: true, sameSite });
