import { sitePage, trouble } from "@/components/site/page";
import { handle } from "@/lib/http/handle";
import { problemOf, respond } from "@/lib/http/respond";
import { pathOf, refreshedCookies, type SiteParams, visitOf, wantsPage } from "@/lib/http/site";
import { openAccount } from "@/lib/lab/acts";

const type = "text/html; charset=utf-8";

/** The site itself: the account of whoever the cookie is accepted as, or a page to sign in. */
export const GET = handle<SiteParams>(async (request, params) => {
  try {
    const visit = await visitOf(request, params);
    const answer = await openAccount(visit);
    const { browser, mechanism } = visit;
    const html = sitePage({
      path: pathOf(visit),
      browser,
      mechanism: mechanism.id,
      verdict: answer.body,
      sent: visit.cookie !== undefined,
    });
    return respond(html, { type, cookies: refreshedCookies(visit, answer) });
  } catch (error) {
    if (!wantsPage(request)) throw error;
    const problem = problemOf(error);
    return respond(trouble(problem), { type, status: problem.status });
  }
});
