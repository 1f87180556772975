import { parseCookie, type SetCookie, stringifySetCookie } from "cookie";
import { Problem } from "@/lib/problem";

/** In bytes, name and value together. Browsers keep no longer ones: RFC 6265bis, 5.6. */
const longest = 4096;

/**
 * The value of a cookie exactly as it was sent: sites judge the text, so nothing may decode it before them.
 * @throws {Problem} 431 when it is longer than any that a browser sends
 */
export function cookieOf(request: Request, name: string): string | undefined {
  const value = parseCookie(request.headers.get("cookie") ?? "", { decode: (text) => text })[name];
  // A header's text has a character for each byte.
  const length = name.length + (value?.length ?? 0);
  if (length > longest)
    throw new Problem(
      431,
      `The cookie "${name}" is too long.`,
      `It has ${length} bytes with its name. Send at most ${longest}: browsers keep no longer ones.`,
    );
  return value;
}

/** A Set-Cookie header's text. No cookie of the lab needs encoding. */
export const setCookie = (cookie: SetCookie) => stringifySetCookie(cookie, { encode: (text) => text });

/** A Set-Cookie header's text that makes a browser remove a cookie, whoever set it. */
export const removeCookie = (name: string, path: string) =>
  setCookie({ name, value: "", path, maxAge: 0, sameSite: "lax" });
