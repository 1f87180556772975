import { handle } from "@/lib/http/handle";
import { controlHeader, ownLab } from "@/lib/http/owner";
import { respond } from "@/lib/http/respond";
import { endOtherSessions } from "@/lib/lab/control";

/** Ends every session of the lab's owner, and begins another in this browser: a copied control cookie is of no use any more. */
export const POST = handle<{ lab: string }>(async (request, { lab: id }) => {
  const { on, lab, owner } = await ownLab(request, id);
  const control = await endOtherSessions(on, lab, owner);
  return respond(null, { status: 204, cookies: [controlHeader(request, id, control)] });
});
