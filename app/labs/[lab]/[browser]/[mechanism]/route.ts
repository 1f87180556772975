import { page, siteRoute } from "@/app/labs/routes";
import { sitePage } from "@/components/site/page";
import { openAccountInClass } from "@/lib/classroom/report";
import { respond } from "@/lib/http/respond";
import { pathOf, refreshedCookies } from "@/lib/http/site";

/** The site itself: the account of whoever the cookie is accepted as, or a page to sign in. */
export const GET = siteRoute("replays", async (_request, visit) => {
  const answer = await openAccountInClass(visit);
  const { browser, mechanism, cookie } = visit;
  const html = sitePage({
    path: pathOf(visit),
    browser,
    mechanism: mechanism.id,
    verdict: answer.body,
    sent: cookie !== undefined,
  });
  return respond(html, { type: page, cookies: refreshedCookies(visit, answer) });
});
