import { Problem } from "@/lib/problem";
import type { Asked } from "./asked";

/**
 * SameSite does not keep out a page at another port of this host; what browsers say of a request does.
 * @throws {Problem} 403
 */
export function refuseOtherOrigins(request: Asked) {
  if (!isOwnOrigin(request))
    throw new Problem(403, "Another site asked for this.", "Do it on the lab's own page.");
}

/** Whether a page of the lab itself asks, or no page: a person with an address bar, a script. */
export function isOwnOrigin({ headers }: Asked): boolean {
  const from = headers.get("sec-fetch-site");
  if (from !== null) return from === "same-origin" || from === "none";
  // Browsers say it to addresses that they trust only. To others, such as http://192.168.1.20, they still name the origin.
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin === null || URL.parse(origin)?.host === host;
}
