import { backend } from "@/lib/backend";
import type { Answer } from "@/lib/lab/acts";
import { sitePath } from "@/lib/lab/browsers";
import { isLabId } from "@/lib/lab/lab-id";
import { arrive, type Visit } from "@/lib/lab/visit";
import { spend } from "@/lib/limits/limiter";
import type { Asked } from "./asked";
import { clientAddress } from "./client-address";
import { removeCookie, setCookie } from "./cookies";
import { sessionCookie, sessionOf } from "./session-cookie";

export type SiteParams = { lab: string; browser: string; mechanism: string };

export const visitOf = async (request: Asked, params: SiteParams): Promise<Visit> =>
  arrive(backend(), params, sessionOf(request), clientAddress(request));

/**
 * The same where it counts what is asked. All is begun at once: over a network, counting takes no time of its own.
 * @throws {Problem} 429 also
 */
export async function countedVisitOf(
  request: Asked,
  params: SiteParams,
  what: "signIns" | "replays",
): Promise<Visit> {
  const [visit] = await Promise.all([
    visitOf(request, params),
    spend(what, clientAddress(request)),
    isLabId(params.lab) && spend(`${what}InLab`, params.lab),
  ]);
  return visit;
}

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

export const wantsPage = (request: Asked) => request.headers.get("accept")?.includes("text/html") ?? false;
