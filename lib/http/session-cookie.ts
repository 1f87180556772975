import { Problem } from "@/lib/problem";
import type { Asked } from "./asked";
import { cookieOf } from "./cookies";

/** The name of the cookie in which every copy of the site keeps its session. */
export const sessionCookie = "session";

/** In bytes, name and value together. Browsers keep no longer ones: RFC 6265bis, 5.6. */
const longest = 4096;

/**
 * The session cookie's value as it was sent.
 * @throws {Problem} 431 when it is longer than any that a browser sends
 */
export function sessionOf(request: Asked): string | undefined {
  const value = cookieOf(request, sessionCookie);
  // A header's text has a character for each byte.
  const length = sessionCookie.length + (value?.length ?? 0);
  if (length <= longest) return value;
  throw new Problem(
    431,
    "The session cookie is too long.",
    `It has ${length} bytes with its name. Send at most ${longest}: browsers keep no longer ones.`,
  );
}
