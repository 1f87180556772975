import { readSite } from "@/lib/env";
import type { Asked } from "./asked";
import { setCookie } from "./cookies";
import { saysTls } from "./security-headers";

type OwnCookie = { name: string; value: string; path: string; maxAge: number };

/**
 * The Set-Cookie header of a session of the lab itself, not of a site in it: no script sees it, no other site sends it, and
 * with a page that came over TLS it goes over nothing else.
 */
export const ownCookie = (request: Asked, cookie: OwnCookie) =>
  setCookie({ ...cookie, httpOnly: true, sameSite: "strict", secure: isOverTls(request) });

/**
 * Whether the page came over TLS: as this server has it itself; as the proxy nearest to it says, which adds it at the end; or,
 * where that says nothing of TLS, as SITE_URL does of the very host that was asked. Plain http in a network and on localhost
 * stays what it is: a browser would drop a cookie that is Secure there.
 */
function isOverTls({ url, headers }: Asked): boolean {
  if (url.startsWith("https:")) return true;
  if (saysTls(headers.get("x-forwarded-proto"))) return true;
  const { protocol, host } = readSite();
  return protocol === "https:" && host === (headers.get("x-forwarded-host") ?? headers.get("host"));
}
