import { handle } from "@/lib/http/handle";
import { json } from "@/lib/http/respond";
import { type SiteParams, visitOf } from "@/lib/http/site";

/** What someone who can read the request sees of the session. */
export const GET = handle<SiteParams>(async (request, params) => {
  const { cookie } = await visitOf(request, params);
  return json({ cookie: cookie ?? null });
});
