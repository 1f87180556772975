import { trouble } from "@/components/site/page";
import type { Asked } from "@/lib/http/asked";
import { handle } from "@/lib/http/handle";
import type { Reply } from "@/lib/http/reply";
import { json, problemOf, problemReply, respond } from "@/lib/http/respond";
import { cookiesOf, countedVisitOf, pathOf, type SiteParams, wantsPage } from "@/lib/http/site";
import type { Answer } from "@/lib/lab/acts";
import type { Visit } from "@/lib/lab/visit";

export const page = "text/html; charset=utf-8";

/** A route of the site that a person may open too: what goes wrong is then told on a page. It counts as `what`. */
export const siteRoute = (
  what: "signIns" | "replays",
  act: (request: Asked, visit: Visit) => Promise<Reply>,
) =>
  handle<SiteParams>(
    async (request, params) => act(request, await countedVisitOf(request, params, what)),
    tellOnPage,
  );

function tellOnPage(error: unknown, request: Asked): Reply {
  if (!wantsPage(request)) return problemReply(error);
  const problem = problemOf(error);
  const { status, retryAfterSeconds } = problem;
  return respond(trouble(problem), { type: page, status, retryAfterSeconds });
}

/** A route that does something for a browser: JSON for a script, back to the site for a form. */
export const action = (act: (visit: Visit) => Promise<Answer<unknown>>) =>
  siteRoute("signIns", async (request, visit) => {
    const answer = await act(visit);
    const cookies = cookiesOf(visit, answer);
    if (!wantsPage(request)) return json(answer.body, { cookies });
    return respond(null, { status: 303, cookies, headers: { Location: pathOf(visit) } });
  });
