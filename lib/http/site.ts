import { backend } from "@/lib/backend";
import type { Answer } from "@/lib/lab/acts";
import { sitePath } from "@/lib/lab/browsers";
import { arrive, type Visit } from "@/lib/lab/visit";
import { clientAddress } from "./client-address";
import { cookieOf, removeCookie, setCookie } from "./cookies";

export type SiteParams = { lab: string; browser: string; mechanism: string };

/** The name of the cookie in which every copy of the site keeps its session. */
export const sessionCookie = "session";

export const visitOf = (request: Request, params: SiteParams): Promise<Visit> =>
  arrive(backend(), params, cookieOf(request, sessionCookie), clientAddress(request));

export const pathOf = ({ lab, browser, mechanism }: Visit) => sitePath(lab.id, browser, mechanism.id);

/** A Set-Cookie header's text that begins or renews a session, as every copy of the site sends it. */
export const sessionHeader = (session: { value: string; maxAge: number }, path: string, httpOnly = true) =>
  setCookie({ name: sessionCookie, ...session, path, httpOnly, sameSite: "lax" });

/** The Set-Cookie headers of an answer, scoped to the browser's own path. */
export function cookiesOf<Body>(visit: Visit, { setCookie: sent }: Answer<Body>, httpOnly = true): string[] {
  const path = pathOf(visit);
  if (sent === undefined) return [];
  if (sent === null) return [removeCookie(sessionCookie, path)];
  return [sessionHeader(sent, path, httpOnly)];
}

/**
 * The cookie of a session that lives on with each request. In the attacker's browser it is not HttpOnly: that
 * protects a browser's owner from the scripts of a page, not a site from the owner of a browser.
 */
export const refreshedCookies = <Body>(visit: Visit, answer: Answer<Body>) =>
  cookiesOf(visit, answer, visit.browser !== "attacker");

export const wantsPage = (request: Request) => request.headers.get("accept")?.includes("text/html") ?? false;
