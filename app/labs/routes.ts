import { trouble } from "@/components/site/page";
import { handle } from "@/lib/http/handle";
import { json, problemOf, problemResponse, respond } from "@/lib/http/respond";
import { cookiesOf, pathOf, type SiteParams, visitOf, wantsPage } from "@/lib/http/site";
import type { Answer } from "@/lib/lab/acts";
import type { Visit } from "@/lib/lab/visit";

export const page = "text/html; charset=utf-8";

/** A route of the site that a person may open too: what goes wrong is then told on a page. */
export const siteRoute = (act: (request: Request, visit: Visit) => Promise<Response>) =>
  handle<SiteParams>(async (request, params) => act(request, await visitOf(request, params)), tellOnPage);

function tellOnPage(error: unknown, request: Request): Response {
  if (!wantsPage(request)) return problemResponse(error);
  const problem = problemOf(error);
  return respond(trouble(problem), { type: page, status: problem.status });
}

/** A route that does something for a browser: JSON for a script, back to the site for a form. */
export const action = (act: (visit: Visit) => Promise<Answer<unknown>>) =>
  siteRoute(async (request, visit) => {
    const answer = await act(visit);
    const cookies = cookiesOf(visit, answer);
    if (!wantsPage(request)) return json(answer.body, { cookies });
    const back = respond(null, { status: 303, cookies });
    back.headers.set("Location", pathOf(visit));
    return back;
  });
