import { openAccountInClass } from "@/lib/classroom/report";
import { handle } from "@/lib/http/handle";
import { json } from "@/lib/http/respond";
import { countedVisitOf, refreshedCookies, type SiteParams } from "@/lib/http/site";

/** Whether the cookie opens the account, and every step of how the server decided. */
export const GET = handle<SiteParams>(async (request, params) => {
  const visit = await countedVisitOf(request, params, "replays");
  const answer = await openAccountInClass(visit);
  const { accepted } = answer.body;
  return json(answer.body, { status: accepted ? 200 : 401, cookies: refreshedCookies(visit, answer) });
});
